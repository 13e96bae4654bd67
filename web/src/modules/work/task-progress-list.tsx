import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { loadOwedProgress, progressLive, useProgressDue, type OwedProgress } from './api/progress';
import { ProgressDialog } from './task-progress-dialog';
import styles from './tasks.module.css';

/** Customers who have to hear how it goes on, the next due first. */
export function ProgressList() {
  const { t } = useTranslation('work');
  const mayTell = useRight('ticket_reply');
  const [view, setView] = useState<'mine' | 'all'>('mine');
  const [telling, setTelling] = useState<string>();
  return (
    <>
      <Segmented<'mine' | 'all'>
        value={view}
        onChange={setView}
        options={(['mine', 'all'] as const).map((value) => ({ value, label: t(`progress.views.${value}`) }))}
        style={{ marginBottom: 12 }}
      />
      <PagedTable<OwedProgress>
        key={view}
        queryKey={['progress', 'owed', view]}
        load={(cursor, signal) => loadOwedProgress(view, cursor, signal)}
        meta={{ live: progressLive }}
        rowKey="ticket"
        empty={<EmptyState title={t('progress.none')} fill={t('progress.noneFill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('tasks.ticket'),
            render: (_, row) => (
              <Link to={`/tickets/${row.ticket}`}>
                {row.number} {row.subject}
              </Link>
            ),
          },
          { title: t('progress.handler'), dataIndex: 'handler' },
          {
            title: t('progress.last'),
            render: (_, row) => (row.lastToldAt ? <Time at={row.lastToldAt} /> : '–'),
          },
          {
            title: t('progress.until'),
            render: (_, row) => (
              <span className={row.missed ? styles.late : undefined}>
                <Time at={row.dueAt} />
              </span>
            ),
          },
          {
            key: 'tell',
            render: (_, row) =>
              mayTell && (
                <Button size="small" onClick={() => setTelling(row.ticket)}>
                  {t('progress.write')}
                </Button>
              ),
          },
        ]}
      />
      {telling && <Telling ticket={telling} done={() => setTelling(undefined)} />}
    </>
  );
}

/** The text comes from the server when it is asked for, so that its time is right. */
function Telling({ ticket, done }: { readonly ticket: string; readonly done: () => void }) {
  const due = useProgressDue(ticket);
  return due.data ? (
    <ProgressDialog ticket={ticket} suggestion={due.data.suggestion ?? ''} done={done} />
  ) : null;
}
