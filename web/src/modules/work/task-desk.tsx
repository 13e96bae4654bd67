import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { usePages } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useStillOrder } from '@/ui/use-still-order';
import { live, loadTasks, useTask, type Task, type TaskView } from './api/tasks';
import { TaskDetails } from './task-details';
import { TaskStateTag } from './task-state-tag';
import styles from './tasks.module.css';

/** The list on the left, the chosen task on the right. */
export function TaskDesk({ view }: { readonly view: TaskView }) {
  const { t } = useTranslation('work');
  const [state, set] = useUrlState();
  const ending = state.state === 'ended' ? 'ended' : 'open';
  const filter = { view, state: ending, team: state.team, late: state.late } as const;
  const list = usePages<Task>(
    ['tasks', 'list', filter],
    (cursor, signal) => loadTasks(filter, cursor, signal),
    { live },
  );
  const { rows, hover } = useStillOrder(
    list.data?.pages.flatMap((page) => page.items) ?? [],
    (row) => row.id,
  );
  const chosen = state.task ?? rows[0]?.id;
  const here = rows.findIndex((row) => row.id === chosen);
  const go = (to: Task | undefined) => to && set({ task: to.id });
  const group = t('tasks.group');
  const next = rows[here + 1];
  const previous = here > 0 ? rows[here - 1] : undefined;
  useCommands([
    { id: 'next-task', title: t('tasks.next'), group, keys: 'j', disabled: !next, run: () => go(next) },
    {
      id: 'previous-task',
      title: t('tasks.previous'),
      group,
      keys: 'k',
      disabled: !previous,
      run: () => go(previous),
    },
  ]);
  if (list.error) return <ProblemAlert error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton active />;
  if (rows.length === 0) {
    return <EmptyState title={t(`tasks.none.${ending}`)} fill={t('tasks.noneFill')} />;
  }
  return (
    <div className={styles.desk}>
      <div className={styles.rows} {...hover}>
        {rows.map((task) => (
          <button
            key={task.id}
            type="button"
            className={`${styles.row} ${task.id === chosen ? styles.chosen : ''}`}
            aria-current={task.id === chosen}
            onClick={() => go(task)}
          >
            <span className={styles.lineTitle}>{task.title}</span>
            <span className={task.late && !task.endedAt ? styles.late : styles.quiet}>
              <Time at={task.endedAt ?? task.dueAt} />
            </span>
            <span className={styles.about}>
              {task.number} {task.subject}
              {task.owner ? ` · ${task.owner.name}` : task.team ? ` · ${task.team.name}` : ''}
            </span>
            <TaskStateTag task={task} />
          </button>
        ))}
        {list.hasNextPage && (
          <Button
            type="text"
            block
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('tasks.more')}
          </Button>
        )}
      </div>
      {chosen && <ChosenTask key={chosen} id={chosen} />}
    </div>
  );
}

function ChosenTask({ id }: { readonly id: string }) {
  const task = useTask(id);
  if (task.error) return <ProblemAlert error={task.error} />;
  return task.data ? <TaskDetails task={task.data} /> : <Skeleton active />;
}
