import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommands } from '@/lib/commands';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import type { Task, TaskVerb } from './api/tasks';
import { TaskStateTag } from './task-state-tag';
import { useTaskVerbs } from './use-task-verbs';
import styles from './tasks.module.css';

const keys: Record<TaskVerb, string> = { acceptance: 'a', result: 'd', refusal: 'x', cancellation: 'z' };

/** One task whole, with what the reader may do about it. */
export function TaskDetails({ task }: { readonly task: Task }) {
  const { t } = useTranslation('work');
  const { allowed, run, error, dialog } = useTaskVerbs(task);
  useCommands(
    allowed.map((verb) => ({
      id: `task-${verb}`,
      title: t(`tasks.verbs.${verb}`),
      group: t('tasks.group'),
      keys: keys[verb],
      run: () => run(verb),
    })),
  );
  return (
    <article className={styles.details} aria-label={task.title}>
      <h2>
        {task.title} <TaskStateTag task={task} />
      </h2>
      <p className={styles.request}>{task.request}</p>
      {task.result && (
        <p className={styles.result}>
          <b>{t('tasks.result')}</b> {task.result}
        </p>
      )}
      <Pairs
        of={[
          [
            t('tasks.ticket'),
            <Link key="ticket" to={`/tickets/${task.ticket}`}>
              {task.number} {task.subject}
            </Link>,
          ],
          [t('tasks.team'), task.team?.name],
          [t('tasks.owner'), task.owner?.name],
          [t('tasks.askedBy'), task.askedBy?.name],
          ...Object.entries(task.handed).map(([name, value]) => [name, value] as const),
          [t('tasks.askedAt'), <Time key="asked" at={task.askedAt} as="short" />],
          [t('tasks.dueAt'), <Time key="due" at={task.dueAt} as="short" />],
          [t('tasks.endedAt'), task.endedAt && <Time key="ended" at={task.endedAt} as="short" />],
          [t('tasks.endedBy'), task.endedBy?.name],
          [t('tasks.reason'), task.reason],
          [t('tasks.effect'), task.blocking ? t('tasks.blocks') : t('tasks.blocksNot')],
        ]}
      />
      <ProblemAlert error={error} />
      <Flex gap={8} wrap style={{ marginTop: 12 }}>
        {allowed.map((verb, place) => (
          <Button key={verb} type={place === 0 ? 'primary' : 'default'} onClick={() => run(verb)}>
            {t(`tasks.verbs.${verb}`)}
          </Button>
        ))}
      </Flex>
      {dialog}
    </article>
  );
}
