import { Alert, Button, Flex, Progress, Segmented, Statistic, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { type ActionPlan, goalsLive, loadActionPlans, paces, useOverview } from './api/goals';
import { GoalDialog } from './goal-dialog';
import { GoalDrawer } from './goal-drawer';
import { PaceTag } from './pace-tag';
import { Places } from './places';

/** Every goal with its plan, and whether it is on its way. */
export function GoalsPage() {
  const { t } = useTranslation('improvement');
  const words = useWords();
  const mayEdit = useRight('policy_edit');
  const [url, set] = useUrlState();
  const [making, setMaking] = useState(false);
  const state = url.state === 'ended' ? 'ended' : 'running';
  return (
    <PageBody wide>
      <PageHeader
        title={t('goals.heading')}
        hint={t('goals.hint')}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setMaking(true)}>
              {t('goals.new')}
            </Button>
          )
        }
      />
      <Places />
      <Overview />
      <Segmented<string>
        value={state}
        onChange={(value) => set({ state: value })}
        options={(['running', 'ended'] as const).map((value) => ({
          value,
          label: t(`goals.states.${value}`),
        }))}
        style={{ marginBottom: 12 }}
      />
      <PagedTable<ActionPlan>
        key={state}
        queryKey={['action-plans', state]}
        load={(cursor, signal) => loadActionPlans(state, cursor, signal)}
        meta={{ live: goalsLive }}
        empty={<EmptyState title={t('goals.none')} fill={t('goals.fill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('goals.plan'),
            render: (_, row) => (
              <Button type="link" size="small" style={{ padding: 0 }} onClick={() => set({ plan: row.id })}>
                {row.title}
              </Button>
            ),
          },
          {
            title: t('goals.goal'),
            render: (_, row) =>
              row.goal ? t(`goalNames.${row.goal}`) : `${row.indicator} ${words(row.indicatorName)}`,
          },
          { title: t('goals.owner'), render: (_, row) => row.owner.name },
          { title: t('goals.period'), render: (_, row) => `${row.fromOn} – ${row.toOn}` },
          {
            title: t('goals.measures'),
            render: (_, row) => t('goals.doneOf', { done: row.done, all: row.measures }),
          },
          {
            title: t('goals.progress'),
            render: (_, row) => <Progress percent={row.progress} size="small" style={{ width: 140 }} />,
          },
          state === 'running'
            ? { title: t('goals.pace'), render: (_, row) => <PaceTag pace={row.pace} /> }
            : { title: t('goals.outcome'), dataIndex: 'outcome', ellipsis: true },
        ]}
      />
      {making && <GoalDialog close={() => setMaking(false)} />}
      {url.plan && <GoalDrawer id={url.plan} close={() => set({ plan: undefined })} />}
    </PageBody>
  );
}

function Overview() {
  const { t } = useTranslation('improvement');
  const { data } = useOverview();
  if (!data) return null;
  return (
    <>
      <Flex gap={40} style={{ marginBottom: 16 }} wrap>
        {paces.map((pace) => (
          <Statistic key={pace} title={t(`paces.${pace}`)} value={data.paces[pace] ?? 0} />
        ))}
      </Flex>
      {data.unplanned.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('goals.unplanned')}
          description={data.unplanned.map((goal) => (
            <Tag key={goal}>{t(`goalNames.${goal}`)}</Tag>
          ))}
        />
      )}
    </>
  );
}
