import { Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useAttainment, type AttainmentLine } from './api/tasks';

/** How teams keep the limits they promised each other, over the last 90 days; each number opens its tasks. */
export function TaskAttainment() {
  const { t } = useTranslation('work');
  const lines = useAttainment();
  if (lines.error) return <ProblemAlert error={lines.error} />;
  if (!lines.data) return <Skeleton active />;
  const behind = (line: AttainmentLine, state: 'open' | 'ended', late: boolean, shown: number) =>
    shown > 0 ? (
      <Link to={`/tasks?view=all&state=${state}&team=${line.team}&late=${String(late)}`}>{shown}</Link>
    ) : (
      0
    );
  return (
    <Table<AttainmentLine>
      size="small"
      rowKey="team"
      dataSource={[...lines.data]}
      pagination={false}
      locale={{ emptyText: <EmptyState title={t('tasks.noTasks')} fill={t('tasks.noneFill')} /> }}
      columns={[
        { title: t('tasks.team'), dataIndex: 'name' },
        { title: t('tasks.asked'), dataIndex: 'asked', align: 'right' },
        {
          title: t('tasks.inTime'),
          align: 'right',
          render: (_, line) => behind(line, 'ended', false, line.inTime),
        },
        {
          title: t('tasks.lateCount'),
          align: 'right',
          render: (_, line) => behind(line, 'ended', true, line.late),
        },
        {
          title: t('tasks.open'),
          align: 'right',
          render: (_, line) => behind(line, 'open', false, line.open),
        },
        { title: t('tasks.states.declined'), dataIndex: 'declined', align: 'right' },
        {
          title: t('tasks.kept'),
          dataIndex: 'kept',
          align: 'right',
          render: (kept?: number | null) =>
            kept === null || kept === undefined ? '–' : `${kept.toFixed(1)} %`,
        },
      ]}
    />
  );
}
