import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Space, Tag, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useNow } from '@/ui/time';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import styles from '../visit/visit.module.css';
import { timeWindow } from '../visit/window';
import { cancelMeeting, type Meeting, meetingsChanged, useMeetings } from './api/meetings';
import { MeetingDialog } from './meeting-dialog';
import { MinutesDialog } from './minutes-dialog';

const colours = { booked: 'blue', held: 'green', cancelled: 'default' } as const;

/** Meetings about a ticket, beside it. */
export function TicketMeetings({ ticket, over }: { readonly ticket: string; readonly over: boolean }) {
  const { t } = useTranslation('channel');
  const replies = useRight('ticket_reply');
  const meetings = useMeetings(ticket);
  const [edited, setEdited] = useState<Meeting | 'new'>();
  const makesRooms = meetings.data?.makesRooms ?? false;
  return (
    <>
      <ProblemAlert error={meetings.error} />
      {meetings.data?.items.map((meeting) => (
        <Line key={meeting.id} meeting={meeting} over={over} {...(replies ? { edit: setEdited } : {})} />
      ))}
      {replies && !over && (
        <Button size="small" onClick={() => setEdited('new')} style={{ marginTop: 8 }}>
          {t('meeting.book')}
        </Button>
      )}
      {edited && (
        <MeetingDialog
          ticket={ticket}
          makesRooms={makesRooms}
          {...(edited === 'new' ? {} : { meeting: edited })}
          close={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

interface LineProps {
  readonly meeting: Meeting;
  readonly over: boolean;
  readonly edit?: (meeting: Meeting) => void;
}

function Line({ meeting, over, edit }: LineProps) {
  const { t } = useTranslation('channel');
  const now = useNow();
  const [asking, setAsking] = useState<'cancel' | 'minutes'>();
  const cancelling = useMutation({
    mutationFn: (reason: string) => cancelMeeting(meeting, reason),
    onSuccess: async () => {
      await meetingsChanged();
      setAsking(undefined);
    },
  });
  const begun = dayjs(meeting.startsAt).valueOf() <= now;
  const booked = meeting.state === 'booked';
  return (
    <div className={styles.line}>
      <Flex justify="space-between" gap={8} wrap>
        <span>{meeting.subject}</span>
        <Tag color={colours[meeting.state]}>{t(`meeting.states.${meeting.state}`)}</Tag>
      </Flex>
      <Typography.Text type="secondary">
        {timeWindow(meeting)}
        {meeting.staff.length > 0 && ` · ${meeting.staff.map((one) => one.name).join('、')}`}
        {meeting.invitesCustomer && ` · ${t('meeting.withCustomer')}`}
        {meeting.guests.length > 0 && ` · ${meeting.guests.join('、')}`}
      </Typography.Text>
      {meeting.minutes && (
        <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
          {meeting.minutes}
        </Typography.Paragraph>
      )}
      <Space wrap size={4}>
        {booked && (
          <a href={meeting.link} target="_blank" rel="noreferrer">
            {t('meeting.join')}
          </a>
        )}
        {edit && booked && (
          <Button type="link" size="small" onClick={() => edit(meeting)}>
            {t('meeting.change')}
          </Button>
        )}
        {edit && begun && meeting.state !== 'cancelled' && (
          <Button type="link" size="small" onClick={() => setAsking('minutes')}>
            {t('meeting.write')}
          </Button>
        )}
        {edit && booked && (
          <Button type="link" size="small" danger onClick={() => setAsking('cancel')}>
            {t('meeting.cancel')}
          </Button>
        )}
      </Space>
      {asking === 'minutes' && (
        <MinutesDialog meeting={meeting} over={over} close={() => setAsking(undefined)} />
      )}
      <ReasonDialog
        title={t('meeting.cancel')}
        open={asking === 'cancel'}
        onCancel={() => setAsking(undefined)}
        onConfirm={cancelling.mutate}
        busy={cancelling.isPending}
        error={cancelling.error}
        danger
      />
    </div>
  );
}
