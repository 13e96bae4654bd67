import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Time } from '@/ui/time';
import type { Ticket, Verb } from './api/ticket';
import { useVerb } from './api/ticket-verbs';
import styles from './workspace.module.css';

/** Says that the ticket lies aside: put off, its clocks running, or merged into another. */
export function AsideStrip({ ticket, ask }: { readonly ticket: Ticket; readonly ask: (verb: Verb) => void }) {
  const { t } = useTranslation('ticket');
  const wake = useVerb('wake', ticket);
  const { snooze, mergedInto } = ticket;
  if (mergedInto) {
    return (
      <div className={styles.strip}>
        <span>
          {t('merge.into')} <Link to={`/tickets/${mergedInto.id}`}>{mergedInto.number}</Link>
        </span>
        {ticket.allowed.includes('unmerge') && (
          <Button size="small" onClick={() => ask('unmerge')}>
            {t('actions.unmerge')}
          </Button>
        )}
      </div>
    );
  }
  if (!snooze) return null;
  return (
    <div className={styles.strip}>
      <span>
        {t('snooze.by', { by: snooze.by?.name ?? '—' })}{' '}
        {snooze.until ? <Time at={snooze.until} as="short" /> : t('snooze.untilCustomer')}
        {t('snooze.clocksRun')}
      </span>
      {ticket.allowed.includes('wake') && (
        <Button size="small" loading={wake.isPending} onClick={() => wake.mutate(undefined)}>
          {t('actions.wake')}
        </Button>
      )}
    </div>
  );
}
