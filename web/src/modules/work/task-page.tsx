import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { taskViews, useTaskCounts, type TaskEnding, type TaskView } from './api/tasks';
import { TaskAttainment } from './task-attainment';
import { DefectList } from './task-defect-list';
import { TaskDesk } from './task-desk';
import { ProgressIntervals } from './task-intervals';
import { TaskLimits } from './task-limits';
import { ProgressList } from './task-progress-list';

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
