import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert';

interface ReasonDialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: (reason: string) => void;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly danger?: boolean;
  /** What will happen, and what else has to be chosen. */
  readonly children?: ReactNode;
}

/** Confirms something that needs a reason; the reason goes into the audit trail. */
export function ReasonDialog({
  title,
  open,
  onCancel,
  onConfirm,
  busy,
  error,
  danger,
  children,
}: ReasonDialogProps) {
  const { t } = useTranslation('ui');
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onCancel}
      onOk={() => form.submit()}
      confirmLoading={busy ?? false}
      okButtonProps={{ danger: danger ?? false }}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) => onConfirm(reason.trim())}
      >
        {children}
        <Form.Item
          name="reason"
          style={{ marginBottom: 32 }}
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
        </Form.Item>
        <ProblemAlert error={error} />
      </Form>
    </Modal>
  );
}
