import { useMutation } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/form-dialog';
import { type Meeting, meetingsChanged, writeMinutes } from './api/meetings';

/** What was said in a meeting; it stays with the ticket. */
export function MinutesDialog({ meeting, close }: { readonly meeting: Meeting; readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const saving = useMutation({
    mutationFn: ({ minutes }: { minutes: string }) => writeMinutes(meeting, minutes),
    onSuccess: async () => {
      await meetingsChanged();
      close();
    },
  });
  return (
    <FormDialog
      title={t('meeting.minutesOf', { subject: meeting.subject })}
      width={640}
      close={close}
      saving={saving}
      initialValues={{ minutes: meeting.minutes ?? '' }}
    >
      <Form.Item
        name="minutes"
        label={t('meeting.minutes')}
        rules={[{ required: true, whitespace: true, message: t('outlet.needed') }]}
      >
        <Input.TextArea autoFocus rows={10} maxLength={20000} />
      </Form.Item>
    </FormDialog>
  );
}
