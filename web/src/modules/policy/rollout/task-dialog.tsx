import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { addTask, changeTask, useBasics, type RolloutTask } from './api';
import { usePostOptions } from './post-options';

interface Values {
  unit: string;
  title: string;
  ownerPost: string;
  owner?: string;
  dueOn: Dayjs;
}

/** A task is added, or given to somebody else or another day. */
export function TaskDialog({
  rollout,
  task,
  close,
}: {
  readonly rollout: string;
  readonly task?: RolloutTask;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const basics = useBasics(true);
  const posts = usePostOptions();
  const [form] = Form.useForm<Values>();
  const saving = useMutation({
    mutationFn: (values: Values) => {
      const wish = { ...values, dueOn: values.dueOn.format('YYYY-MM-DD') };
      return task ? changeTask(task, wish) : addTask(rollout, wish);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['rollouts'] });
      close();
    },
  });
  const required = [{ required: true, message: t('rollout.missing') }];
  return (
    <Modal
      open
      title={t(task ? 'rollout.change' : 'rollout.addTask')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={saving.mutate}
        {...(task && {
          initialValues: {
            unit: task.unit,
            title: task.title,
            ownerPost: task.ownerPost,
            owner: task.owner?.id,
            dueOn: dayjs(task.dueOn),
          },
        })}
      >
        <Form.Item name="unit" label={t('rollout.entity')} rules={required}>
          <Select
            disabled={task !== undefined}
            loading={basics.isPending}
            options={basics.data?.units.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        </Form.Item>
        <Form.Item name="title" label={t('rollout.task')} rules={required}>
          <Input.TextArea autoSize maxLength={300} />
        </Form.Item>
        <Form.Item name="ownerPost" label={t('owner')} rules={required}>
          <Select options={posts} />
        </Form.Item>
        <Form.Item name="owner" label={t('rollout.owner')}>
          <PersonSelect placeholder={t('rollout.ownerHint')} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('rollout.due')} rules={required}>
          <DatePicker />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
