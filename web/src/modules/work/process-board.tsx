import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTeams } from '@/lib/people';
import { useUrlState } from '@/lib/url-state';
import { inWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { boardLive, loadBoard, useCategories, type BoardEntry, type BoardFilter } from './api/process';
import { PhaseCounts, Rework } from './process-counts';
import styles from './work.module.css';

/** Where every request stands, since when and with whom. */
export function ProcessBoard() {
  const { t } = useTranslation('work');
  const [state, set] = useUrlState();
  const navigate = useNavigate();
  const teams = useTeams();
  const categories = useCategories();
  const filter: BoardFilter = {
    team: state.team,
    priority: state.priority,
    category: state.category,
    phase: state.phase,
    highRisk: state.highRisk,
  };
  const open = (entry: BoardEntry) => void navigate(`/tickets/${entry.ticket}`);
  return (
    <>
      <PhaseCounts filter={filter} choose={(phase) => set({ phase })} />
      <FilterBar
        filters={[
          {
            name: 'team',
            label: t('process.team'),
            options: teams.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
          },
          {
            name: 'category',
            label: t('process.category'),
            options: categories.data?.items.map(({ key, name }) => ({ value: key, label: name })) ?? [],
          },
          {
            name: 'priority',
            several: true,
            label: t('process.priority'),
            options: ['p1', 'p2', 'p3', 'p4'].map((value) => ({
              value,
              label: t(`progress.priorities.${value}`),
            })),
          },
          {
            name: 'highRisk',
            label: t('process.risk'),
            options: [{ value: 'true', label: t('process.highRisk') }],
          },
        ]}
        extra={<Rework />}
      />
      <PagedTable<BoardEntry>
        key={JSON.stringify(filter)}
        queryKey={['process', 'board', filter]}
        load={(cursor, signal) => loadBoard(filter, cursor, signal)}
        meta={{ live: boardLive }}
        rowKey="ticket"
        empty={<EmptyState title={t('process.none')} fill={t('process.noneFill')} />}
        onRow={(entry) => ({
          onClick: () => open(entry),
          onKeyDown: (event) => {
            if (event.key === 'Enter') open(entry);
          },
          tabIndex: 0,
          style: { cursor: 'pointer' },
        })}
        columns={[
          { title: t('process.ticket'), width: 150, dataIndex: 'number' },
          {
            title: t('process.subject'),
            ellipsis: true,
            render: (_, entry) => (
              <>
                {entry.highRisk && <Tag color="error">{t('process.highRisk')}</Tag>}
                {entry.subject}
              </>
            ),
          },
          {
            title: t('process.priority'),
            width: 80,
            render: (_, entry) => t(`progress.priorities.${entry.priority}`),
          },
          {
            title: t('process.procedure'),
            width: 130,
            responsive: ['md'],
            render: (_, entry) => inWords(entry.procedureName),
          },
          { title: t('process.stage'), width: 140, render: (_, entry) => inWords(entry.stage) },
          { title: t('process.since'), width: 110, render: (_, entry) => <Time at={entry.since} /> },
          {
            title: t('process.due'),
            width: 110,
            render: (_, entry) =>
              entry.dueAt && (
                <span className={new Date(entry.dueAt) < new Date() ? styles.late : ''}>
                  <Time at={entry.dueAt} />
                </span>
              ),
          },
          {
            title: t('process.with'),
            width: 170,
            render: (_, entry) =>
              [entry.team?.name, entry.handler?.name].filter(Boolean).join(' · ') || t('process.nobody'),
          },
        ]}
      />
    </>
  );
}
