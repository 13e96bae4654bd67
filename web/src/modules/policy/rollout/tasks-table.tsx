import { useMutation } from '@tanstack/react-query';
import { Button, Segmented, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { listTasks, live, reopenTask, type RolloutTask } from './api';
import { SettleDialog } from './settle-dialog';
import { TaskDialog } from './task-dialog';

const states = ['all', 'open', 'done', 'dropped'] as const;

/** The tasks of a plan: what, who, by when, and what proves it. */
export function TasksTable({ rollout }: { readonly rollout: string }) {
  const { t } = useTranslation('policy');
  const [{ state = 'all', unit }, change] = useUrlState();
  const mayPlan = useRight('rollout_edit');
  const me = useMe();
  const [settling, settle] = useState<RolloutTask>();
  const [planning, plan] = useState<RolloutTask>();
  const filter = { state: state === 'all' ? undefined : state, unit };
  const reopening = useMutation({
    mutationFn: reopenTask,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rollouts'] }),
  });
  const mayTouch = (task: RolloutTask) => mayPlan || task.owner?.id === me.id;
  return (
    <>
      <Segmented<string>
        style={{ margin: '16px 0 8px' }}
        value={state}
        onChange={(next) => change({ state: next === 'all' ? undefined : next })}
        options={states.map((value) => ({ value, label: t(`rollout.states.${value}`) }))}
      />
      <ProblemAlert error={reopening.error} />
      <PagedTable<RolloutTask>
        queryKey={['rollouts', rollout, 'tasks', filter]}
        load={(cursor, signal) => listTasks(rollout, { ...filter, cursor }, signal)}
        meta={{ live }}
        empty={<EmptyState title={t('rollout.noTasks')} fill={t('rollout.noTasksFill')} />}
        scroll={{ x: 900 }}
        columns={[
          { title: t('rollout.due'), dataIndex: 'dueOn', width: 110 },
          {
            title: t('rollout.task'),
            render: (_, task) => (
              <>
                {task.title}
                {task.note && (
                  <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
                    {task.note}
                  </Typography.Paragraph>
                )}
              </>
            ),
          },
          { title: t('rollout.entity'), dataIndex: 'unitName', width: 130 },
          {
            title: t('rollout.owner'),
            width: 150,
            render: (_, task) =>
              task.owner?.name ?? t(`posts.${task.ownerPost}`, { defaultValue: task.ownerPost }),
          },
          {
            title: t('rollout.state'),
            width: 150,
            render: (_, task) => <State task={task} />,
          },
          {
            key: 'action',
            width: 180,
            render: (_, task) =>
              mayTouch(task) &&
              (task.state === 'open' ? (
                <Space size={4}>
                  <Button size="small" onClick={() => settle(task)}>
                    {t('rollout.settle')}
                  </Button>
                  {mayPlan && (
                    <Button size="small" type="text" onClick={() => plan(task)}>
                      {t('rollout.change')}
                    </Button>
                  )}
                </Space>
              ) : (
                <Button size="small" type="text" onClick={() => reopening.mutate(task.id)}>
                  {t('rollout.reopen')}
                </Button>
              )),
          },
        ]}
      />
      {settling && <SettleDialog task={settling} close={() => settle(undefined)} />}
      {planning && <TaskDialog rollout={rollout} task={planning} close={() => plan(undefined)} />}
    </>
  );
}

function State({ task }: { readonly task: RolloutTask }) {
  const { t } = useTranslation('policy');
  if (task.state === 'open') {
    return task.late ? (
      <Tag color="orange">{t('rollout.isLate')}</Tag>
    ) : (
      <Tag>{t('rollout.states.open')}</Tag>
    );
  }
  return (
    <>
      <Tag color={task.state === 'done' ? 'green' : 'default'}>{t(`rollout.states.${task.state}`)}</Tag>
      {task.settledAt && <Time at={task.settledAt} />}
    </>
  );
}
