import { Segmented, Skeleton } from 'antd';
import type { TFunction } from 'i18next';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOnly, duration, exact, short, timeOnly } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName } from './api/get-categories';
import { useEvents, type TicketEvent } from './api/list-events';
import { sideOf, sides, type Side } from './story-sides';
import { StagesView } from './stages-view';
import own from './timeline.module.css';
import styles from './workspace.module.css';

const bad = [
  'ClockBreached',
  'EscalationRaised',
  'TaskBreached',
  'MilestoneMissed',
  'TaskDeclined',
  'DeliveryDisputed',
  'TicketTransferDeclined',
  'TicketReopened',
  'PlanChangeAsked',
];
const good = ['ClockMet', 'TaskDone', 'PlanAgreed', 'DeliveryConfirmed', 'TicketVerified', 'TicketClosed'];

/** What happened, told as a story by days, newest first, with the waits between the steps. */
export function Timeline({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('ticket');
  const events = useEvents(ticket);
  const [side, choose] = useState<Side>('all');
  if (events.error) return <ProblemAlert error={events.error} />;
  if (!events.data) return <Skeleton active title={false} />;
  const shown = events.data.filter((event) => side === 'all' || sideOf(event) === side).reverse();
  return (
    <>
      <StagesView ticket={ticket} />
      <Segmented<Side>
        size="small"
        block
        className={own.filter ?? ''}
        value={side}
        onChange={choose}
        options={sides.map((value) => ({ value, label: t(`story.sides.${value}`) }))}
      />
      {shown.length === 0 && <div className={styles.quiet}>{t('story.nothing')}</div>}
      <ol className={styles.story}>
        {shown.map((event, place) => (
          <Fragment key={event.id}>
            {dateOnly(event.at) !== dateOnly(shown[place - 1]?.at ?? '1970-01-01T00:00:00Z') && (
              <li className={own.day}>{dateOnly(event.at)}</li>
            )}
            <Step event={event} />
            <Pause since={shown[place + 1]?.at} until={event.at} />
          </Fragment>
        ))}
      </ol>
    </>
  );
}

/** A delivery that nobody objected to in time was not confirmed by anybody; a pause that reached its limit was ended by nobody. */
function told({ kind, details }: TicketEvent): string {
  const how = String(details?.how ?? '').toLowerCase();
  if (kind === 'DeliveryConfirmed' && how === 'lapsed') return 'DeliveryLapsed';
  if (kind === 'CategoryRecognised' && details?.alike === 0) return 'CategoryNamed';
  if (kind === 'TicketResumed' && details?.because === 'limit') return 'PauseOver';
  return kind;
}

/** A pause has a reason of the policy and, perhaps, a note; everything else the words of a person. */
function reasonOf({ kind, reason, details }: TicketEvent, t: TFunction<'ticket'>): string {
  if (kind !== 'TicketPaused' || !reason) return reason ?? '';
  const named = t(`wait.reasons.${reason.toLowerCase()}`, { defaultValue: reason });
  return typeof details?.note === 'string' ? `${named} · ${details.note}` : named;
}

/** The time in which nothing happened, when it is worth a word. */
function Pause({ since, until }: { readonly since: string | undefined; readonly until: string }) {
  const { t } = useTranslation('ticket');
  const lasted = since ? Date.parse(until) - Date.parse(since) : 0;
  if (lasted < 600_000) return null;
  return <li className={own.pause}>{t('story.pause', { duration: duration(lasted) })}</li>;
}

function Step({ event }: { readonly event: TicketEvent }) {
  const { t } = useTranslation('ticket');
  const nameOf = useCategoryName();
  const tone = bad.includes(event.kind) ? styles.bad : good.includes(event.kind) ? styles.good : '';
  const { details = {} } = event;
  const by = event.by?.name ?? t(`story.actors.${event.actor}`);
  const categoryName = typeof details.category === 'string' ? nameOf(details.category) : '';
  const to = details.toPerson ?? details.person ?? details.toTeam ?? details.team;
  return (
    <li className={tone}>
      <div>{t(`story.${told(event)}`, { ...details, by, to, categoryName, defaultValue: event.kind })}</div>
      {event.reason && (
        <div className={styles.quiet}>{t('story.reason', { reason: reasonOf(event, t) })}</div>
      )}
      {event.kind === 'TicketPaused' && typeof details.until === 'string' && (
        <div className={styles.quiet}>{t('story.until', { time: short(details.until) })}</div>
      )}
      <div className={styles.quiet}>
        <time dateTime={event.at} title={exact(event.at)}>
          {timeOnly(event.at)}
        </time>
      </div>
    </li>
  );
}
