import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { afterSalesLive, loadVisits, type Visit } from './api/after-sales';
import { VisitDialog } from './task-visit-dialog';
import styles from './tasks.module.css';

/** Calls and visits after delivery: what is to be done, the next due first; or what came of them. */
export function VisitList() {
  const { t } = useTranslation('work');
  const [state, setState] = useState<'open' | 'done'>('open');
  const [made, setMade] = useState<Visit>();
  return (
    <>
      <Segmented<'open' | 'done'>
        value={state}
        onChange={setState}
        options={(['open', 'done'] as const).map((value) => ({ value, label: t(`visits.states.${value}`) }))}
        style={{ marginBottom: 12, marginLeft: 8 }}
      />
      <PagedTable<Visit>
        key={state}
        queryKey={['after-sales', 'visits', state]}
        load={(cursor, signal) => loadVisits(state, cursor, signal)}
        meta={{ live: afterSalesLive }}
        empty={<EmptyState title={t('visits.none')} fill={t('visits.noneFill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('visits.subject'),
            render: (_, row) =>
              row.ticket ? <Link to={`/tickets/${row.ticket}`}>{row.subject}</Link> : row.subject,
          },
          {
            title: t('visits.customer'),
            render: (_, row) => <Link to={`/customers/${row.customer.id}`}>{row.customer.name}</Link>,
          },
          { title: t('visits.way'), render: (_, row) => t(`visits.ways.${row.way}`) },
          { title: t('visits.who'), render: (_, row) => (row.doneBy ?? row.person ?? row.team)?.name },
          {
            title: t('tasks.dueAt'),
            render: (_, row) => (
              <span className={row.late ? styles.late : undefined}>
                <Time at={row.dueAt} />
              </span>
            ),
          },
          state === 'open'
            ? {
                key: 'make',
                render: (_, row) => (
                  <Button size="small" onClick={() => setMade(row)}>
                    {t('visits.make')}
                  </Button>
                ),
              }
            : {
                key: 'result',
                title: t('visits.result'),
                render: (_, row) =>
                  row.outcome && `${t(`visits.outcomes.${row.outcome}`)}：${row.result ?? ''}`,
              },
        ]}
      />
      {made && <VisitDialog visit={made} done={() => setMade(undefined)} />}
    </>
  );
}
