import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { useMyRolloutTasks, type RolloutTask } from './api';
import { SettleDialog } from './settle-dialog';

/** What I have to do so that the policy works, above my tasks: the next ones. */
export function MyRolloutTasks() {
  const { t } = useTranslation('policy');
  const mine = useMyRolloutTasks();
  const [settling, settle] = useState<RolloutTask>();
  const items = mine.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <Alert
        style={{ marginBottom: 12 }}
        type={items.some(({ late }) => late) ? 'warning' : 'info'}
        title={t('rollout.mine', { count: items.length })}
        description={
          <Space orientation="vertical" size={4} style={{ display: 'flex' }}>
            {items.slice(0, 5).map((task) => (
              <div key={task.id}>
                {task.dueOn} · {task.title} · {task.unitName}{' '}
                <Button size="small" type="link" onClick={() => settle(task)}>
                  {t('rollout.settle')}
                </Button>
              </div>
            ))}
          </Space>
        }
      />
      {settling && <SettleDialog task={settling} close={() => settle(undefined)} />}
    </>
  );
}
