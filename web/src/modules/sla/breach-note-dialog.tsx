import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { breachKinds, useNoteBreach, type Breach } from './api/breaches';

interface Note {
  readonly kind: string;
  readonly cause: string;
  readonly action: string;
}

/** Why the promise was broken, and what is done so that it is not again. */
export function BreachNoteDialog({ breach, close }: { breach: Breach; close: () => void }) {
  const { t } = useTranslation('sla');
  const [form] = Form.useForm<Note>();
  const note = useNoteBreach(breach);
  const required = [{ required: true, whitespace: true, message: t('breaches.missing') }];
  return (
    <Modal
      open
      title={`${breach.ticket.number} ${breach.ticket.subject}`}
      okText={t('breaches.save')}
      confirmLoading={note.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <Form<Note>
        form={form}
        layout="vertical"
        initialValues={breach.note ?? {}}
        onFinish={({ kind, cause, action }) => note.mutate({ kind, cause, action }, { onSuccess: close })}
      >
        <Form.Item
          name="kind"
          label={t('breaches.kind')}
          rules={[{ required: true, message: t('breaches.missing') }]}
        >
          <Select options={breachKinds.map((value) => ({ value, label: t(`breaches.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item name="cause" label={t('breaches.cause')} rules={required}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item name="action" label={t('breaches.action')} rules={required}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={note.error} />
      </Form>
    </Modal>
  );
}
