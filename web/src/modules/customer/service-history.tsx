import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Page } from '@/lib/api';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';

interface Asked {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly openedAt: string;
}

/** Everything the customer asked, newest first, with where it stands. */
export function ServiceHistory({ customer }: { readonly customer: string }) {
  const { t } = useTranslation('customer');
  return (
    <PagedTable<Asked>
      queryKey={['tickets', { customer, history: true }]}
      load={(cursor, signal) =>
        api.get<Page<Asked>>('/tickets', { query: { customer, limit: 20, cursor }, signal })
      }
      meta={{ live: ['Ticket'] }}
      empty={<EmptyState title={t('historyEmpty')} fill={t('historyFill')} />}
      showHeader={false}
      columns={[
        { render: (_, { openedAt }) => <Time at={openedAt} />, width: 130 },
        {
          render: (_, { id, number, subject }) => (
            <Link to={`/tickets/${id}`} title={number}>
              {subject}
            </Link>
          ),
        },
        { render: (_, { status }) => t(`ticket:statuses.${status}`), width: 110 },
      ]}
    />
  );
}
