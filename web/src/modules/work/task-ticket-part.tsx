import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useTicketTasks, type Task } from './api/tasks';
import { TaskAskDialog } from './task-ask-dialog';
import { TaskDetails } from './task-details';
import { TaskStateTag } from './task-state-tag';
import styles from './tasks.module.css';

/** On a ticket: what is waiting on whom. */
export function TicketTasks({ ticket, over }: { readonly ticket: string; readonly over: boolean }) {
  const { t } = useTranslation('work');
  const tasks = useTicketTasks(ticket);
  const mayAsk = useRight('ticket_assign');
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<string>();
  if (tasks.error) return <ProblemAlert error={tasks.error} />;
  if (!tasks.data) return <Skeleton active paragraph={{ rows: 1 }} title={false} />;
  const open = tasks.data.find((task) => task.id === shown);
  return (
    <>
      {tasks.data.length === 0 && <div className={styles.quiet}>{t('tasks.noneOnTicket')}</div>}
      {tasks.data.map((task) => (
        <button key={task.id} type="button" className={styles.line} onClick={() => setShown(task.id)}>
          <span className={styles.lineTitle}>{task.title}</span>
          <TaskStateTag task={task} />
          <span className={styles.quiet}>{who(task)}</span>
          {!task.endedAt && (
            <span className={task.late ? styles.late : styles.quiet}>
              <Time at={task.dueAt} />
            </span>
          )}
        </button>
      ))}
      {mayAsk && !over && (
        <Button size="small" style={{ marginTop: 6 }} onClick={() => setAsking(true)}>
          {t('tasks.ask')}
        </Button>
      )}
      {asking && <TaskAskDialog ticket={ticket} done={() => setAsking(false)} />}
      <Modal open={open !== undefined} footer={null} onCancel={() => setShown(undefined)} destroyOnHidden>
        {open && <TaskDetails task={open} />}
      </Modal>
    </>
  );
}

function who(task: Task): string {
  return [task.team?.name, task.owner?.name].filter(Boolean).join(' · ');
}
