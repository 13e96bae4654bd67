import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerb } from './api/ticket-verbs';
import type { DialogProps } from './dialog-props';

/** The customer signs at the counter: who signed is kept with the delivery. */
export function SignDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ signer: string }>();
  const sign = useVerb('sign', ticket);
  return (
    <Modal
      open
      title={t('actions.sign')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={sign.isPending}
    >
      <p>{t('explain.sign')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ signer: ticket.customer?.name }}
        onFinish={(signature) => sign.mutate(signature, { onSuccess: done })}
      >
        <Form.Item
          name="signer"
          label={t('signer')}
          rules={[{ required: true, whitespace: true, message: t('signerNeeded') }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <ProblemAlert error={sign.error} />
      </Form>
    </Modal>
  );
}
