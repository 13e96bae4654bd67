import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerb } from './api/ticket-verbs';
import { FilePicker, useFiles } from './file-picker';
import type { DialogProps } from './dialog-props';

/** Delivers the result: what was done, what the customer should know, and the papers that prove it. */
export function DeliverDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ result: string; explanation: string }>();
  const files = useFiles();
  const deliver = useVerb('deliver', ticket);
  return (
    <Modal
      open
      width={640}
      title={t('actions.deliver')}
      onCancel={done}
      onOk={() => form.submit()}
      okText={t('actions.deliver')}
      okButtonProps={{ disabled: files.busy }}
      confirmLoading={deliver.isPending}
    >
      <p>{t('explain.deliver')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(told) =>
          deliver.mutate({ ...told, documents: files.list.map((file) => file.id) }, { onSuccess: done })
        }
      >
        <Form.Item
          name="result"
          label={t('result')}
          rules={[{ required: true, whitespace: true, message: t('resultNeeded') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={2000} placeholder={t('resultHint')} />
        </Form.Item>
        <Form.Item
          name="explanation"
          label={t('explanation')}
          rules={[{ required: true, whitespace: true, message: t('explanationNeeded') }]}
        >
          <Input.TextArea rows={4} maxLength={5000} placeholder={t('explanationHint')} />
        </Form.Item>
        <Form.Item label={t('documents')}>
          <FilePicker files={files} />
        </Form.Item>
        <ProblemAlert error={deliver.error} />
      </Form>
    </Modal>
  );
}
