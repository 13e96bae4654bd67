import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useEvents, type TicketEvent } from './api/list-events';
import styles from './workspace.module.css';

const bad = [
  'ClockBreached',
  'TaskBreached',
  'TaskDeclined',
  'DeliveryDisputed',
  'TicketTransferDeclined',
  'TicketReopened',
];
const good = ['ClockMet', 'TaskDone', 'DeliveryConfirmed', 'TicketVerified', 'TicketClosed'];

/** What happened, told as a story, newest first. */
export function Timeline({ ticket }: { readonly ticket: string }) {
  const events = useEvents(ticket);
  if (events.error) return <ProblemAlert error={events.error} />;
  if (!events.data) return <Skeleton active title={false} />;
  return (
    <ol className={styles.story}>
      {[...events.data].reverse().map((event) => (
        <Step key={event.id} event={event} />
      ))}
    </ol>
  );
}

/** A delivery that nobody objected to in time was not confirmed by anybody. */
function told({ kind, details }: TicketEvent): string {
  const how = String(details?.how ?? '').toLowerCase();
  return kind === 'DeliveryConfirmed' && how === 'lapsed' ? 'DeliveryLapsed' : kind;
}

function Step({ event }: { readonly event: TicketEvent }) {
  const { t } = useTranslation('ticket');
  const tone = bad.includes(event.kind) ? styles.bad : good.includes(event.kind) ? styles.good : '';
  const { details = {} } = event;
  const by = event.by?.name ?? t(`story.actors.${event.actor}`);
  const to = details.toPerson ?? details.person ?? details.toTeam ?? details.team;
  return (
    <li className={tone}>
      <div>{t(`story.${told(event)}`, { ...details, by, to, defaultValue: event.kind })}</div>
      {event.reason && <div className={styles.quiet}>{t('story.reason', { reason: event.reason })}</div>}
      <div className={styles.quiet}>
        <Time at={event.at} as="short" />
      </div>
    </li>
  );
}
