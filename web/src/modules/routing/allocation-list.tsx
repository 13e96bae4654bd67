import { Button, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { short } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { type AllocationRow, loadAllocations, type Pressure, useDecide, usePropose } from './api/allocations';
import styles from './routing.module.css';

/** Where capacity should move, with the numbers behind it; what was decided, and what came of it. */
export function AllocationList() {
  const { t } = useTranslation('routing');
  const mayDecide = useRight('queue_edit');
  const propose = usePropose();
  const decide = useDecide();
  if (!mayDecide) return <EmptyState title={t('allocation.none')} fill={t('allocation.right')} />;
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 12 }}>
        <span className={styles.quiet}>
          {propose.data ? t('allocation.made', { count: propose.data.proposals }) : t('allocation.hint')}
        </span>
        <Button loading={propose.isPending} onClick={() => propose.mutate()}>
          {t('allocation.look')}
        </Button>
      </Flex>
      <ProblemAlert error={propose.error ?? decide.error} />
      <PagedTable<AllocationRow & { id: string }>
        queryKey={['allocations']}
        load={async (cursor, signal) => {
          const page = await loadAllocations(cursor, signal);
          return { ...page, items: page.items.map((row) => ({ ...row, id: row.allocation.id })) };
        }}
        meta={{ live: ['Allocation'] }}
        empty={<EmptyState title={t('allocation.none')} fill={t('allocation.fill')} />}
        columns={[
          {
            title: t('allocation.at'),
            render: (_, row) => <Time at={row.allocation.proposedAt} as="short" />,
          },
          {
            title: t('allocation.what'),
            render: (_, { allocation: { kind, numbers }, personName }) =>
              kind === 'move'
                ? t('allocation.move', {
                    person: personName,
                    from: numbers.from?.name,
                    to: numbers.queue.name,
                  })
                : t('allocation.add', { to: numbers.queue.name }),
          },
          {
            title: t('allocation.numbers'),
            render: (_, { allocation: { numbers } }) => (
              <>
                <Standing of={numbers.queue} />
                {numbers.from && <Standing of={numbers.from} />}
              </>
            ),
          },
          {
            title: t('allocation.result'),
            render: (_, { allocation: { result } }) => result && <Standing of={result.queue} />,
          },
          {
            title: t('allocation.decision'),
            render: (_, row) =>
              row.allocation.state === 'proposed' ? (
                <Flex gap={8}>
                  <Button size="small" type="primary" onClick={() => decide.mutate({ row, accepted: true })}>
                    {t('allocation.accept')}
                  </Button>
                  <Button size="small" onClick={() => decide.mutate({ row, accepted: false })}>
                    {t('allocation.reject')}
                  </Button>
                </Flex>
              ) : (
                <>
                  <Tag>{t(`allocation.${row.allocation.state}`)}</Tag>
                  {row.decidedByName}{' '}
                  {row.allocation.until && t('allocation.until', { at: short(row.allocation.until) })}
                </>
              ),
          },
        ]}
      />
    </>
  );
}

function Standing({ of }: { readonly of: Pressure }) {
  const { t } = useTranslation('routing');
  return (
    <div>
      {of.name}{' '}
      <span className={styles.quiet}>
        {t('allocation.standing', {
          waiting: of.waiting,
          minutes: of.longestMinutes,
          late: of.late,
          arrived: of.arrived,
          taken: of.taken,
          online: of.online,
        })}
      </span>
    </div>
  );
}
