import { Alert, Skeleton, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRecountPreview, type CountingChange, type RecountPreview as Preview } from '@/lib/recount';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import styles from './clocks.module.css';
import { usePromiseName } from './promise-name';

/** How many open clocks move, which would be late at once, in which teams, and the first tickets by name. */
export function RecountPreview({ change }: { readonly change: CountingChange }) {
  const { t } = useTranslation('sla');
  const preview = useRecountPreview(change);
  if (preview.error) return <ProblemAlert error={preview.error} />;
  if (!preview.data) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  const { open, earlier, later, overdue, whole, teams, items } = preview.data;
  return (
    <section className={styles.preview}>
      <Alert
        type={overdue > 0 ? 'warning' : 'info'}
        showIcon
        title={
          earlier + later === 0
            ? t('recount.nothingMoves', { open })
            : t('recount.moves', { open: whole ? open : `${open}+`, earlier, later })
        }
        description={overdue > 0 ? t('recount.overdue', { count: overdue }) : undefined}
      />
      {teams.length > 1 && (
        <ul className={styles.teams}>
          {teams.map((team) => (
            <li key={team.id ?? ''}>
              {team.name ?? t('recount.noTeam')}：{t('recount.team', { ...team })}
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && <Items items={items} />}
    </section>
  );
}

function Items({ items }: { readonly items: Preview['items'] }) {
  const { t } = useTranslation('sla');
  const promiseName = usePromiseName();
  return (
    <Table<Preview['items'][number]>
      size="small"
      rowKey={({ ticket, promise }) => `${ticket} ${promise}`}
      pagination={false}
      scroll={{ y: 200 }}
      dataSource={[...items]}
      columns={[
        {
          title: t('escalations.ticket'),
          ellipsis: true,
          render: (_, item) => (
            <Link to={`/tickets/${item.ticket}`} target="_blank" title={promiseName(item.promise)}>
              {item.number} {item.subject}
            </Link>
          ),
        },
        {
          title: t('recount.before'),
          width: 110,
          render: (_, { before }) => <Time at={before} as="short" />,
        },
        {
          title: t('recount.after'),
          width: 110,
          render: (_, { after, overdue }) => (
            <span className={overdue ? styles.broken : undefined}>
              <Time at={after} as="short" />
            </span>
          ),
        },
      ]}
    />
  );
}
