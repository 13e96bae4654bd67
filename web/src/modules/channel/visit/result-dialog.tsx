import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Agreement, careChanged, completeAgreement } from './api/customer-visits';

/** What came of something that was agreed. */
export function ResultDialog({
  agreement,
  close,
}: {
  readonly agreement: Agreement;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<{ result: string }>();
  const saving = useMutation({
    mutationFn: ({ result }: { result: string }) => completeAgreement(agreement, result),
    onSuccess: async () => {
      await careChanged();
      close();
    },
  });
  return (
    <Modal open title={agreement.what} onCancel={close} onOk={form.submit} confirmLoading={saving.isPending}>
      <Form form={form} layout="vertical" onFinish={saving.mutate}>
        <Form.Item
          name="result"
          label={t('care.result')}
          rules={[{ required: true, whitespace: true, message: t('outlet.needed') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
