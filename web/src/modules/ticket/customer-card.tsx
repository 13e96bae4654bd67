import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { api, type Page } from '@/lib/api';
import { Time } from '@/ui/time';
import { Pairs } from '@/ui/pairs';
import type { Ticket, TicketSummary } from './api/ticket';
import styles from './workspace.module.css';

/** Who asks, how to reach them, and what they asked before. */
export function CustomerCard({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const { customer } = ticket;
  if (!customer) return null;
  return (
    <>
      <Pairs
        of={[
          [
            t(`customerKinds.${customer.kind}`),
            <Link to={`/customers/${customer.id}`}>{customer.name}</Link>,
          ],
          [t('tier'), t(`tiers.${customer.tier}`)],
          [t('customerNumber'), customer.number],
          [t('phone'), customer.phone],
          [t('email'), customer.email],
          [t('archive'), customer.provisional ? t('provisional') : undefined],
        ]}
      />
      <Earlier ticket={ticket.id} customer={customer.id} />
    </>
  );
}

function Earlier({ ticket, customer }: { readonly ticket: string; readonly customer: string }) {
  const { t } = useTranslation('ticket');
  const { search } = useLocation();
  const earlier = useQuery({
    queryKey: ['tickets', { customer }],
    queryFn: () => api.get<Page<TicketSummary>>('/tickets', { query: { customer, limit: 6 } }),
    meta: { live: ['TicketOpened'] },
  });
  const others = earlier.data?.items.filter((each) => each.id !== ticket).slice(0, 5) ?? [];
  if (!earlier.data) return null;
  if (others.length === 0) return <div className={styles.quiet}>{t('noEarlier')}</div>;
  return (
    <div style={{ marginTop: 8 }}>
      {others.map((each) => (
        <Link key={each.id} to={`/tickets/${each.id}${search}`} className={styles.past} title={each.number}>
          <span>{each.subject}</span>
          <span className={styles.quiet}>
            {t(`statuses.${each.status}`)} · <Time at={each.openedAt} />
          </span>
        </Link>
      ))}
    </div>
  );
}
