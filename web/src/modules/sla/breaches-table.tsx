import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { worked } from '@/lib/dates';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { breachKinds, loadBreaches, type Breach } from './api/breaches';
import { BreachNoteDialog } from './breach-note-dialog';
import { usePromiseName } from './promise-name';

/** Broken promises with delay, who answered for them, cause and action; those nobody explained yet by default. */
export function BreachesTable() {
  const { t } = useTranslation('sla');
  const promiseName = usePromiseName();
  const [url] = useUrlState();
  const [noting, setNoting] = useState<Breach>();
  const filters = { noted: url.noted, kind: url.cause };
  return (
    <>
      <FilterBar
        filters={[
          {
            name: 'noted',
            label: t('breaches.noted'),
            options: [
              { value: 'false', label: t('breaches.unexplained') },
              { value: 'true', label: t('breaches.explained') },
            ],
          },
          {
            name: 'cause',
            label: t('breaches.kind'),
            options: breachKinds.map((value) => ({ value, label: t(`breaches.kinds.${value}`) })),
          },
        ]}
      />
      <PagedTable<Breach>
        queryKey={['breaches', filters]}
        rowKey="clock"
        load={(cursor, signal) => loadBreaches(filters, cursor, signal)}
        meta={{ live: ['ClockBreached', 'BreachNoted'] }}
        empty={<EmptyState title={t('breaches.none')} fill={t('breaches.noneFill')} />}
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
            width: 190,
            ellipsis: true,
            render: (_, row) => `${promiseName(row.promise)} §${row.clause}`,
          },
          { title: t('due'), width: 110, render: (_, row) => <Time at={row.dueAt} as="short" /> },
          {
            title: t('breaches.delay'),
            width: 120,
            render: (_, row) => (
              <>
                {worked(row.delay)} {!row.stoppedAt && <Tag color="error">{t('breaches.open')}</Tag>}
              </>
            ),
          },
          {
            title: t('breaches.responsible'),
            width: 180,
            ellipsis: true,
            render: (_, row) => [row.team?.name, row.person?.name].filter(Boolean).join(' · '),
          },
          {
            title: t('breaches.cause'),
            ellipsis: true,
            render: (_, { note }) => note && `${t(`breaches.kinds.${note.kind}`)}：${note.cause}`,
          },
          { title: t('breaches.action'), ellipsis: true, render: (_, { note }) => note?.action },
          {
            width: 80,
            align: 'right',
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => setNoting(row)}>
                {row.note ? t('breaches.edit') : t('breaches.explain')}
              </Button>
            ),
          },
        ]}
      />
      {noting && <BreachNoteDialog breach={noting} close={() => setNoting(undefined)} />}
    </>
  );
}
