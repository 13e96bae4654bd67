import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Part } from '@/lib/parts';
import { useMe } from '@/lib/session';
import { Time } from '@/ui/time';
import { fetchAhead } from './api/get-ticket';
import type { TicketSummary } from './api/ticket';
import styles from './list.module.css';

interface TicketRowProps {
  readonly ticket: TicketSummary;
  readonly chosen: boolean;
}

export function TicketRow({ ticket, chosen }: TicketRowProps) {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const { search } = useLocation();
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const mine = ticket.handler?.id === me.id;
  return (
    <Link
      ref={row}
      to={`/tickets/${ticket.id}${search}`}
      className={`${styles.row} ${chosen ? styles.chosen : ''} ${mine ? styles.mine : ''}`}
      aria-current={chosen}
      onPointerEnter={() => fetchAhead(ticket.id)}
    >
      <span className={styles.line}>
        <span className={styles.subject}>
          {ticket.priority === 'p1' && <b className={styles.mark}>P1</b>}
          {ticket.major && <b className={styles.mark}>{t('marks.major')}</b>}
          {ticket.subject}
        </span>
        <span className={styles.moment}>
          <Time at={ticket.changedAt} />
        </span>
      </span>
      <span className={styles.line}>
        <span className={styles.about}>
          {ticket.customer.name} · {t(`statuses.${ticket.status}`)}
          {!mine && ticket.handler && ` · ${ticket.handler.name}`}
        </span>
        {ticket.clock && <Part name="clockBadge" clock={ticket.clock} />}
      </span>
    </Link>
  );
}
