import { useMutation } from '@tanstack/react-query';
import { Button, Progress, Select, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { AdoptionTabs } from '../adoption-tabs';
import { closeRollout, openAgain, useRollouts, type Entity, type Rollout } from './api';
import { NewRolloutDialog } from './new-rollout-dialog';
import { TaskDialog } from './task-dialog';
import { TasksTable } from './tasks-table';

/** Plans to put the policy into force: how far each entity is, and the tasks behind it. */
export function RolloutPage() {
  const { t } = useTranslation('policy');
  const rollouts = useRollouts();
  const [{ rollout }, change] = useUrlState();
  const mayPlan = useRight('rollout_edit');
  const [isNew, setNew] = useState(false);
  const items = rollouts.data?.items ?? [];
  const shown = items.find((each) => each.id === rollout) ?? items[0];
  return (
    <PageBody wide>
      <PageHeader
        title={t('adoption.title')}
        hint={t('rollout.hint')}
        actions={
          mayPlan && (
            <Button type="primary" onClick={() => setNew(true)}>
              {t('rollout.open')}
            </Button>
          )
        }
      />
      <AdoptionTabs at="rollout" />
      <ProblemAlert error={rollouts.error} />
      {rollouts.data && !shown && <EmptyState title={t('rollout.none')} fill={t('rollout.noneFill')} />}
      {shown && (
        <>
          <Select
            aria-label={t('rollout.plan')}
            style={{ minWidth: 280, marginBottom: 12 }}
            value={shown.id}
            onChange={(id) => change({ rollout: id, unit: undefined, state: undefined })}
            options={items.map((each) => ({ value: each.id, label: `${each.title} · ${each.deadline}` }))}
          />
          <OneRollout key={shown.id} rollout={shown} />
        </>
      )}
      {isNew && (
        <NewRolloutDialog
          close={(id) => {
            setNew(false);
            if (id) change({ rollout: id });
          }}
        />
      )}
    </PageBody>
  );
}

function OneRollout({ rollout }: { readonly rollout: Rollout }) {
  const { t } = useTranslation('policy');
  const [state, change] = useUrlState();
  const mayPlan = useRight('rollout_edit');
  const [isAdding, setAdding] = useState(false);
  const closing = useMutation({
    mutationFn: () => (rollout.closedAt ? openAgain(rollout.id) : closeRollout(rollout.id)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rollouts'] }),
  });
  return (
    <>
      <Space wrap style={{ display: 'flex', marginBottom: 12 }}>
        <b>{t('rollout.deadlineIs', { day: rollout.deadline })}</b>
        <span>{rollout.object}</span>
        {rollout.firstYear && <Tag color="blue">{t('rollout.firstYear')}</Tag>}
        {rollout.closedAt && <Tag>{t('rollout.closed')}</Tag>}
        {mayPlan && (
          <>
            <Button size="small" onClick={() => setAdding(true)}>
              {t('rollout.addTask')}
            </Button>
            <Button size="small" loading={closing.isPending} onClick={() => closing.mutate()}>
              {t(rollout.closedAt ? 'rollout.openAgain' : 'rollout.close')}
            </Button>
          </>
        )}
      </Space>
      <ProblemAlert error={closing.error} />
      <Table<Entity>
        size="small"
        rowKey="unit"
        dataSource={[...rollout.entities]}
        pagination={false}
        locale={{ emptyText: <EmptyState title={t('rollout.noTasks')} fill={t('rollout.noTasksFill')} /> }}
        onRow={(row) => ({
          onClick: () => change({ unit: state.unit === row.unit ? undefined : row.unit }),
          style: { cursor: 'pointer' },
        })}
        rowClassName={(row) => (state.unit === row.unit ? 'ant-table-row-selected' : '')}
        columns={[
          { title: t('rollout.entity'), dataIndex: 'name', width: 220 },
          {
            title: t('rollout.progress'),
            render: (_, { done, open }) => (
              <Progress
                size="small"
                style={{ maxWidth: 260, margin: 0 }}
                percent={Math.floor((done * 100) / Math.max(1, done + open))}
              />
            ),
          },
          {
            title: t('rollout.finished'),
            width: 120,
            align: 'right',
            render: (_, { done, open }) => `${done} / ${done + open}`,
          },
          {
            title: t('rollout.late'),
            width: 120,
            align: 'right',
            render: (_, { late }) => (late > 0 ? <Tag color="orange">{late}</Tag> : ''),
          },
        ]}
      />
      <TasksTable rollout={rollout.id} />
      {isAdding && <TaskDialog rollout={rollout.id} close={() => setAdding(false)} />}
    </>
  );
}
