import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task, TaskState } from './api/tasks';

const colours: Record<TaskState, string> = {
  asked: 'default',
  accepted: 'processing',
  declined: 'warning',
  done: 'success',
  cancelled: 'default',
};

/** How far it has come; red when it is late and still open. */
export function TaskStateTag({ task }: { readonly task: Pick<Task, 'state' | 'late' | 'endedAt'> }) {
  const { t } = useTranslation('work');
  return (
    <>
      <Tag color={colours[task.state]}>{t(`tasks.states.${task.state}`)}</Tag>
      {task.late && task.state !== 'declined' && task.state !== 'cancelled' && (
        <Tag color="error">{t('tasks.late')}</Tag>
      )}
    </>
  );
}
