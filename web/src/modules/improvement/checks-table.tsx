import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { type Check, loadChecks, supervisionLive } from './api/supervision';
import { ClauseLinks } from './clause-link';

const states = ['open', 'overdue', 'done'] as const;

/** Checks that wait, the next due first; or what was done. */
export function ChecksTable({ open }: { readonly open: (check: string) => void }) {
  const { t } = useTranslation('improvement');
  const [url] = useUrlState();
  const state = states.find((each) => each === url.state) ?? 'open';
  return (
    <>
      <FilterBar
        filters={[
          {
            name: 'state',
            label: t('checks.states.open'),
            options: states.map((value) => ({ value, label: t(`checks.states.${value}`) })),
          },
        ]}
      />
      <PagedTable<Check>
        key={state}
        queryKey={['supervision', 'checks', state]}
        load={(cursor, signal) => loadChecks(state, cursor, signal)}
        meta={{ live: supervisionLive }}
        empty={<EmptyState title={t('checks.none')} fill={t('checks.fill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('checks.check'),
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => open(row.id)} style={{ padding: 0 }}>
                {row.title}
              </Button>
            ),
          },
          { title: t('clauses'), render: (_, row) => <ClauseLinks numbers={row.clauses} /> },
          { title: t('checks.method'), render: (_, row) => t(`methods.${row.method}`) },
          {
            title: t('checks.checker'),
            render: (_, row) => (row.doneBy ?? row.person ?? row.post)?.name ?? t('checks.editors'),
          },
          {
            title: t('checks.due'),
            render: (_, row) => (
              <>
                {row.dueOn} {row.overdue && <Tag color="error">{t('overdue')}</Tag>}
              </>
            ),
          },
          state === 'done'
            ? {
                title: t('checks.result'),
                render: (_, row) => (
                  <>
                    {row.notFollowed > 0 ? (
                      <Tag color="error">{t('checks.notFollowed', { count: row.notFollowed })}</Tag>
                    ) : (
                      <Tag color="green">{t('checks.allFollowed')}</Tag>
                    )}{' '}
                    {row.doneAt && <Time at={row.doneAt} />}
                  </>
                ),
              }
            : {
                key: 'do',
                render: (_, row) =>
                  row.mine && (
                    <Button size="small" onClick={() => open(row.id)}>
                      {t('checks.do')}
                    </Button>
                  ),
              },
        ]}
      />
    </>
  );
}
