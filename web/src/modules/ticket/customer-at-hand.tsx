import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Page } from '@/lib/api';
import { Part } from '@/lib/parts';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import type { TicketCustomer, TicketSummary } from './api/ticket';
import styles from './new-ticket.module.css';

/** What is known of a customer while a request is taken: the archive and its gaps, open promises, earlier enquiries. */
export function CustomerAtHand({ customer }: { readonly customer: TicketCustomer }) {
  const { t } = useTranslation('ticket');
  const tickets = useQuery({
    queryKey: ['tickets', { customer: customer.id, atHand: true }],
    queryFn: () => api.get<Page<TicketSummary>>('/tickets', { query: { customer: customer.id, limit: 20 } }),
  });
  const all = tickets.data?.items ?? [];
  const open = all.filter(({ status }) => !['closed', 'withdrawn', 'merged'].includes(status));
  const earlier = all.filter((each) => !open.includes(each)).slice(0, 5);
  const gaps = gapsOf(customer);
  return (
    <div className={styles.known} aria-label={t('atHand.title')} role="region">
      <div>
        {t('knownCustomer', { name: customer.name, tier: t(`tiers.${customer.tier}`) })}{' '}
        <Link to={`/customers/${customer.id}`} target="_blank">
          {t('atHand.archive')}
        </Link>
      </div>
      {gaps.length > 0 && (
        <div className={styles.gaps} role="status">
          {t('atHand.ask', { gaps: gaps.map((gap) => t(`atHand.gaps.${gap}`)).join('、') })}
        </div>
      )}
      <ProblemAlert error={tickets.error} />
      {tickets.data && (
        <>
          <h3>{t('atHand.open', { count: open.length })}</h3>
          <Tickets of={open} />
          {earlier.length > 0 && <h3>{t('atHand.earlier')}</h3>}
          <Tickets of={earlier} />
        </>
      )}
    </div>
  );
}

function Tickets({ of }: { readonly of: readonly TicketSummary[] }) {
  const { t } = useTranslation('ticket');
  return (
    <ul>
      {of.map((each) => (
        <li key={each.id}>
          <Link to={`/tickets/${each.id}`} target="_blank">
            {each.number} {each.subject}
          </Link>{' '}
          · {t(`statuses.${each.status}`)} · <Time at={each.openedAt} />{' '}
          {each.clock && <Part name="clockBadge" clock={each.clock} />}
        </li>
      ))}
    </ul>
  );
}

function gapsOf({ phone, email, number, provisional }: TicketCustomer): readonly string[] {
  return [
    ...(provisional ? ['provisional'] : []),
    ...(phone ? [] : ['phone']),
    ...(email ? [] : ['email']),
    ...(number || provisional ? [] : ['number']),
  ];
}
