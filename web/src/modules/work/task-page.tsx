import { Button, Segmented, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import { Part } from '@/lib/parts';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { usePages } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useStillOrder } from '@/ui/use-still-order';
import { live, loadTasks, taskViews, useTask, useTaskCounts, type Task, type TaskEnding, type TaskView } from './api/tasks'; // prettier-ignore
import { TaskAttainment } from './task-attainment';
import { DefectList } from './task-defect-list';
import { TaskDetails } from './task-details';
import { ProgressIntervals } from './task-intervals';
import { TaskLimits } from './task-limits';
import { ProgressList } from './task-progress-list';
import { TaskStateTag } from './task-state-tag';
import styles from './tasks.module.css';

const others = ['defects', 'news', 'kept'] as const;

/** What others ask of me and my team, what I ask of others, and how teams keep their limits. */
export function TaskPage() {
  const { t } = useTranslation('work');
  const [state, set] = useUrlState();
  const counts = useTaskCounts();
  const mayPromise = useRight('policy_edit');
  const [asked, ask] = useState<'limits' | 'intervals'>();
  const view: TaskView = taskViews.find((each) => each === state.view) ?? 'mine';
  const other = others.find((each) => each === state.view);
  const label = (each: 'mine' | 'team' | 'asked') => {
    const count = counts.data?.[each];
    return `${t(`tasks.views.${each}`)}${count ? ` ${count}` : ''}`;
  };
  return (
    <PageBody wide>
      <PageHeader
        title={t('tasks.heading')}
        hint={t('tasks.headingHint')}
        actions={
          mayPromise && (
            <Space>
              <Button onClick={() => ask('intervals')}>{t('progress.intervals')}</Button>
              <Button onClick={() => ask('limits')}>{t('tasks.limits')}</Button>
            </Space>
          )
        }
      />
      <Part name="myAdoption" />
      <Space wrap style={{ display: 'flex', marginBottom: 12 }}>
        <Segmented<string>
          value={other ?? view}
          onChange={(value) =>
            set({ view: value, task: undefined, defect: undefined, team: undefined, late: undefined })
          }
          options={[
            { value: 'mine', label: label('mine') },
            { value: 'team', label: label('team') },
            { value: 'asked', label: label('asked') },
            { value: 'all', label: t('tasks.views.all') },
            { value: 'defects', label: t('tasks.views.defects') },
            { value: 'news', label: t('tasks.views.news') },
            { value: 'kept', label: t('tasks.views.kept') },
          ]}
        />
        {!other && (
          <Segmented<TaskEnding>
            value={state.state === 'ended' ? 'ended' : 'open'}
            onChange={(value) => set({ state: value, task: undefined })}
            options={[
              { value: 'open', label: t('tasks.open') },
              { value: 'ended', label: t('tasks.ended') },
            ]}
          />
        )}
        {(state.team ?? state.late) && (
          <Button type="text" onClick={() => set({ team: undefined, late: undefined })}>
            {t('tasks.showAll')}
          </Button>
        )}
      </Space>
      {other === 'defects' && <DefectList />}
      {other === 'kept' && <TaskAttainment />}
      {other === 'news' && <ProgressList />}
      {!other && <TaskDesk view={view} />}
      {asked === 'limits' && <TaskLimits done={() => ask(undefined)} />}
      {asked === 'intervals' && <ProgressIntervals done={() => ask(undefined)} />}
    </PageBody>
  );
}

/** The list on the left, the chosen task on the right. */
function TaskDesk({ view }: { readonly view: TaskView }) {
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
  useCommands([
    { id: 'next-task', title: t('tasks.next'), group: t('tasks.group'), keys: 'j', disabled: !rows[here + 1], run: () => go(rows[here + 1]) },
    { id: 'previous-task', title: t('tasks.previous'), group: t('tasks.group'), keys: 'k', disabled: here < 1, run: () => go(rows[here - 1]) },
  ]); // prettier-ignore
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
