import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerb, type Classification } from './api/ticket-verbs';
import { ClassificationFields } from './classification-fields';
import type { DialogProps } from './dialog-props';

const priorities = ['p1', 'p2', 'p3', 'p4'] as const;

/** Corrects what kind of request it is; clocks follow, so the reason is kept. */
export function ClassifyDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<Classification>();
  const classify = useVerb('reclassify', ticket);
  return (
    <Modal
      open
      width={640}
      title={t('actions.reclassify')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={classify.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ ...ticket, priority: undefined }}
        onFinish={(chosen) => classify.mutate(chosen, { onSuccess: done })}
      >
        <ClassificationFields tier={ticket.tier} />
        <Form.Item name="priority" label={t('priorityByHand')} extra={t('priorityByHandHint')}>
          <Select
            allowClear
            placeholder={t('priorityByPolicy')}
            options={priorities.map((value) => ({ value, label: t(`priorities.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonForClass') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <ProblemAlert error={classify.error} />
      </Form>
    </Modal>
  );
}
