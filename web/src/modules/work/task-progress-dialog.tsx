import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { tellProgress } from './api/progress';

interface ProgressDialogProps {
  readonly ticket: string;
  readonly suggestion: string;
  readonly done: () => void;
}

/** A word to the customer on how it goes on; the text is ready to be sent, or changed. */
export function ProgressDialog({ ticket, suggestion, done }: ProgressDialogProps) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<{ body: string }>();
  const telling = useMutation({
    mutationFn: (body: string) => tellProgress(ticket, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['progress'] });
      done();
    },
  });
  return (
    <Modal
      open
      title={t('progress.write')}
      okText={t('progress.send')}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={telling.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ body: suggestion }}
        onFinish={({ body }) => telling.mutate(body.trim())}
      >
        <Form.Item
          name="body"
          label={t('progress.toCustomer')}
          rules={[{ required: true, whitespace: true, message: t('tasks.wordsNeeded') }]}
        >
          <Input.TextArea autoFocus rows={5} maxLength={4000} />
        </Form.Item>
        <ProblemAlert error={telling.error} />
      </Form>
    </Modal>
  );
}
