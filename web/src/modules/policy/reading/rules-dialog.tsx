import { useMutation } from '@tanstack/react-query';
import { Form, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { changeRules, useRules, type Rules } from './api';

/** How long people have, and when they are reminded. */
export function RulesDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const rules = useRules();
  const [form] = Form.useForm<Rules>();
  const changing = useMutation({
    mutationFn: changeRules,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['readings', 'settings'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('reading.settings')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={changing.isPending}
      loading={rules.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={changing.mutate}
        {...(rules.data && { initialValues: rules.data })}
      >
        {(
          [
            ['days', 1, 120],
            ['remindBefore', 0, 60],
            ['remindEvery', 1, 60],
          ] as const
        ).map(([name, min, max]) => (
          <Form.Item key={name} name={name} label={t(`reading.rules.${name}`)} rules={[{ required: true }]}>
            <InputNumber
              min={min}
              max={max}
              precision={0}
              suffix={t('reading.daysUnit')}
              style={{ width: 160 }}
            />
          </Form.Item>
        ))}
      </Form>
      <ProblemAlert error={rules.error ?? changing.error} />
    </Modal>
  );
}
