import { Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert';

interface FormDialogProps<Fields extends object> {
  readonly title: ReactNode;
  readonly okText?: string;
  readonly width?: number;
  readonly close: () => void;
  /** What the fields are given to; it closes the dialog itself when it has worked. */
  readonly saving: {
    readonly mutate: (fields: Fields) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
  /** For whoever watches its fields. */
  readonly form?: FormInstance<Fields>;
  readonly initialValues?: object | undefined;
  readonly children: ReactNode;
}

/** Fields that are saved together; why they were refused stands below them. */
export function FormDialog<Fields extends object>({
  title,
  okText,
  width,
  close,
  saving,
  form: given,
  initialValues = {},
  children,
}: FormDialogProps<Fields>) {
  const [form] = Form.useForm<Fields>(given);
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
      {...(okText === undefined ? {} : { okText })}
      {...(width === undefined ? {} : { width })}
    >
      <Form form={form} layout="vertical" onFinish={saving.mutate} initialValues={initialValues}>
        {children}
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
