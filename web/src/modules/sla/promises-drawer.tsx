import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { worked } from '@/lib/dates';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { loadPromises, type PromiseBehind } from './api/attainment';
import type { Filters } from './api/escalations';
import { usePromiseName } from './promise-name';

interface PromisesDrawerProps {
  readonly title: ReactNode;
  readonly filters: Filters;
  readonly close: () => void;
}

/** The promises behind a number, each with its ticket. */
export function PromisesDrawer({ title, filters, close }: PromisesDrawerProps) {
  const { t } = useTranslation('sla');
  const promiseName = usePromiseName();
  return (
    <Drawer open title={title} onClose={close} size={880}>
      <PagedTable<PromiseBehind>
        queryKey={['attainment-behind', filters]}
        rowKey="clock"
        load={(cursor, signal) => loadPromises(filters, cursor, signal)}
        empty={<EmptyState title={t('report.none')} fill={t('report.noneFill')} />}
        columns={[
          {
            title: t('escalations.ticket'),
            ellipsis: true,
            render: (_, { ticket }) => (
              <Link to={`/tickets/${ticket.id}`}>
                {ticket.number} {ticket.subject}
              </Link>
            ),
          },
          {
            title: t('escalations.about'),
            width: 180,
            ellipsis: true,
            render: (_, { promise, clause }) => `${promiseName(promise)} §${clause}`,
          },
          { title: t('due'), width: 110, render: (_, { dueAt }) => <Time at={dueAt} as="short" /> },
          {
            title: t('report.took'),
            width: 120,
            align: 'right',
            render: (_, { counted }) => (counted ? worked(counted) : '—'),
          },
          {
            title: t('breaches.responsible'),
            width: 180,
            ellipsis: true,
            render: (_, { team, person }) => [team?.name, person?.name].filter(Boolean).join(' · '),
          },
        ]}
      />
    </Drawer>
  );
}
