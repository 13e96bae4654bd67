import { useMutation } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/lib/session';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { FormDialog } from '@/ui/form-dialog';
import { type Meeting, meetingsChanged, saveMeeting } from './api/meetings';
import { PeopleSelect } from './people-select';

interface Fields {
  readonly subject: string;
  readonly time: [Dayjs, Dayjs];
  readonly link?: string;
  readonly invitesCustomer: boolean;
  readonly staff?: string[];
  readonly guests?: string[];
}

interface MeetingDialogProps {
  readonly ticket: string;
  /** The one to be changed; without it a new one is booked. */
  readonly meeting?: Meeting;
  /** Whether a link need not be typed. */
  readonly makesRooms: boolean;
  readonly close: () => void;
}

const mail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

function nextHour(): [Dayjs, Dayjs] {
  const from = wallClock().add(1, 'day').hour(10).startOf('hour');
  return [from, from.add(1, 'hour')];
}

/** When, where, with whom; everybody invited gets a mail with an entry for the calendar. */
export function MeetingDialog({ ticket, meeting, makesRooms, close }: MeetingDialogProps) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const saving = useMutation({
    mutationFn: ({ time, ...fields }: Fields): Promise<unknown> =>
      saveMeeting(ticket, meeting, {
        ...fields,
        link: fields.link?.trim() ? fields.link.trim() : undefined,
        staff: fields.staff ?? [],
        guests: fields.guests ?? [],
        startsAt: instantOf(time[0]),
        endsAt: instantOf(time[1]),
      }),
    onSuccess: async () => {
      await meetingsChanged();
      close();
    },
  });
  const needed = [{ required: true, message: t('outlet.needed') }];
  return (
    <FormDialog
      title={t(meeting ? 'meeting.change' : 'meeting.book')}
      close={close}
      saving={saving}
      initialValues={
        meeting
          ? {
              ...meeting,
              time: [wallClock(meeting.startsAt), wallClock(meeting.endsAt)],
              staff: meeting.staff.map((one) => one.id),
            }
          : { time: nextHour(), invitesCustomer: true, staff: [me.id], guests: [] }
      }
    >
      <Form.Item name="subject" label={t('meeting.subject')} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="time" label={t('meeting.time')} rules={needed}>
        <DatePicker.RangePicker
          showTime={{ format: 'HH:mm', minuteStep: 15 }}
          format="YYYY-MM-DD HH:mm"
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item
        name="link"
        label={t('meeting.link')}
        extra={makesRooms ? t('meeting.linkMade') : undefined}
        rules={[
          { required: !makesRooms, message: t('outlet.needed') },
          { pattern: /^https:\/\/\S+$/, message: t('meeting.linkWrong') },
        ]}
      >
        <Input maxLength={500} placeholder="https://" />
      </Form.Item>
      <Form.Item name="invitesCustomer" valuePropName="checked">
        <Checkbox>{t('meeting.invitesCustomer')}</Checkbox>
      </Form.Item>
      <Form.Item name="staff" label={t('meeting.staff')}>
        <PeopleSelect known={meeting?.staff ?? [{ id: me.id, name: me.name }]} />
      </Form.Item>
      <Form.Item
        name="guests"
        label={t('meeting.guests')}
        extra={t('meeting.guestsHint')}
        rules={[
          {
            validator: (_, given: readonly string[] | undefined) =>
              (given ?? []).every((each) => mail.test(each))
                ? Promise.resolve()
                : Promise.reject(new Error(t('meeting.guestsWrong'))),
          },
        ]}
      >
        <Select mode="tags" open={false} suffix={null} tokenSeparators={[' ', ',', '，', ';', '；']} />
      </Form.Item>
    </FormDialog>
  );
}
