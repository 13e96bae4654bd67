import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Meeting, meetingsChanged, writeMinutes } from './api/meetings';

/** What was said in a meeting; it stays with the ticket. */
export function MinutesDialog({ meeting, close }: { readonly meeting: Meeting; readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<{ minutes: string }>();
  const saving = useMutation({
    mutationFn: ({ minutes }: { minutes: string }) => writeMinutes(meeting, minutes),
    onSuccess: async () => {
      await meetingsChanged();
      close();
    },
  });
  return (
    <Modal
      open
      width={640}
      title={t('meeting.minutesOf', { subject: meeting.subject })}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={saving.mutate}
        initialValues={{ minutes: meeting.minutes ?? '' }}
      >
        <Form.Item
          name="minutes"
          label={t('meeting.minutes')}
          rules={[{ required: true, whitespace: true, message: t('outlet.needed') }]}
        >
          <Input.TextArea autoFocus rows={10} maxLength={20000} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
