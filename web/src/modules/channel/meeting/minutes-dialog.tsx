import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/form-dialog';
import { type Meeting, meetingsChanged, writeMinutes } from './api/meetings';

interface Fields {
  readonly minutes: string;
  readonly toCustomer: boolean;
}

interface MinutesDialogProps {
  readonly meeting: Meeting;
  /** Nothing is said on a ticket that is over. */
  readonly over: boolean;
  readonly close: () => void;
}

/** What was said in a meeting; it stays with the ticket, and the customer gets it where that is wanted. */
export function MinutesDialog({ meeting, over, close }: MinutesDialogProps) {
  const { t } = useTranslation('channel');
  const saving = useMutation({
    mutationFn: (written: Fields) => writeMinutes(meeting, written),
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
      initialValues={{
        minutes: meeting.minutes ?? '',
        toCustomer: meeting.invitesCustomer && !meeting.minutes && !over,
      }}
    >
      <Form.Item
        name="minutes"
        label={t('meeting.minutes')}
        rules={[{ required: true, whitespace: true, message: t('outlet.needed') }]}
      >
        <Input.TextArea autoFocus rows={10} maxLength={20000} />
      </Form.Item>
      <Form.Item name="toCustomer" valuePropName="checked" extra={t('meeting.toCustomerHint')}>
        <Checkbox disabled={over}>{t('meeting.toCustomer')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
