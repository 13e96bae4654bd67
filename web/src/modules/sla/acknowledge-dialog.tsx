import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useAcknowledge, type Escalation } from './api/escalations';

/** Somebody takes care: it goes up no further. */
export function AcknowledgeDialog({ escalation, close }: { escalation: Escalation; close: () => void }) {
  const { t } = useTranslation('sla');
  const [form] = Form.useForm<{ note?: string }>();
  const acknowledge = useAcknowledge(escalation);
  return (
    <Modal
      open
      title={`${escalation.ticket.number} ${escalation.ticket.subject}`}
      okText={t('escalations.take')}
      confirmLoading={acknowledge.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <p>{t('escalations.takeHint')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ note }) => acknowledge.mutate(note ?? '', { onSuccess: close })}
      >
        <Form.Item name="note" label={t('escalations.note')}>
          <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
        </Form.Item>
        <ProblemAlert error={acknowledge.error} />
      </Form>
    </Modal>
  );
}
