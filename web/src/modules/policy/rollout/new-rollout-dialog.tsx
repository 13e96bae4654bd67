import { useMutation } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { useWords } from '@/lib/words';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { openRollout, useBasics, type Basics } from './api';

interface Values {
  title: string;
  object: string;
  deadline: Dayjs;
  units: string[];
  owner?: string;
  firstYear: boolean;
  template: boolean;
}

/** What has to stand, by when, in which entities. */
export function NewRolloutDialog({ close }: { readonly close: (id?: string) => void }) {
  const basics = useBasics(true);
  const { t } = useTranslation('policy');
  return basics.data ? (
    <Ready basics={basics.data} close={close} />
  ) : (
    <Modal open title={t('rollout.open')} loading={basics.isPending} footer={null} onCancel={() => close()}>
      <ProblemAlert error={basics.error} />
    </Modal>
  );
}

function Ready({ basics, close }: { readonly basics: Basics; readonly close: (id?: string) => void }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const [form] = Form.useForm<Values>();
  const opening = useMutation({
    mutationFn: (values: Values) =>
      openRollout({ ...values, deadline: values.deadline.format('YYYY-MM-DD') }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['rollouts'] });
      close(id);
    },
  });
  const required = [{ required: true, message: t('rollout.missing') }];
  return (
    <Modal
      open
      title={t('rollout.open')}
      onCancel={() => close()}
      onOk={form.submit}
      confirmLoading={opening.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={opening.mutate}
        initialValues={{
          title: words(basics.template.title),
          object: words(basics.template.object),
          firstYear: true,
          template: true,
        }}
      >
        <Form.Item name="title" label={t('rollout.plan')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="object" label={t('rollout.object')} rules={required}>
          <Input.TextArea autoSize maxLength={500} />
        </Form.Item>
        <Form.Item name="deadline" label={t('rollout.deadline')} rules={required}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="units" label={t('rollout.entities')} rules={required}>
          <Select
            mode="multiple"
            options={basics.units.map(({ id, name }) => ({ value: id, label: name }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        </Form.Item>
        <Form.Item name="owner" label={t('rollout.owner')}>
          <PersonSelect placeholder={t('rollout.ownerHint')} />
        </Form.Item>
        <Form.Item name="template" valuePropName="checked" noStyle>
          <Checkbox>{t('rollout.template', { count: basics.template.steps.length })}</Checkbox>
        </Form.Item>
        <br />
        <Form.Item name="firstYear" valuePropName="checked" noStyle>
          <Checkbox>{t('rollout.firstYearHint')}</Checkbox>
        </Form.Item>
        <ProblemAlert error={opening.error} />
      </Form>
    </Modal>
  );
}
