import { Drawer, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { channels } from '@/lib/request-traits';
import { duration } from '@/lib/dates';
import { useTeams } from '@/lib/people';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { loadStays, useWaits, type Stay, type WaitPoint } from './api/attainment';
import type { Filters } from './api/escalations';
import { PeriodPicker } from './period-picker';
import { WaitTrend } from './wait-trend';

const steps = ['day', 'week', 'month'] as const;
const time = (seconds: number) => duration(`PT${seconds}S`);

/** How long tickets stay in each stage: middle, nine of ten, longest, and how that went day by day; slow stages stand out. */
export function WaitsView() {
  const { t } = useTranslation('sla');
  const [state, set] = useUrlState();
  const [stage, open] = useState<WaitPoint['stage']>();
  const step = steps.find((one) => one === state.step) ?? 'day';
  const { from, to, team, channel } = state;
  const filters = { step, from, to, team, channel };
  const teams = useTeams();
  const waits = useWaits(filters);
  const points = waits.data?.points ?? [];
  return (
    <>
      <FilterBar
        filters={[
          {
            name: 'team',
            label: t('report.by.team'),
            options: (teams.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: 'channel',
            label: t('report.by.channel'),
            options: channels.map((value) => ({ value, label: t(`report.channels.${value}`) })),
          },
        ]}
        extra={
          <>
            <PeriodPicker />
            <Segmented<(typeof steps)[number]>
              value={step}
              onChange={(value) => set({ step: value })}
              options={steps.map((value) => ({ value, label: t(`report.by.${value}`) }))}
            />
          </>
        }
      />
      <ProblemAlert error={waits.error} retry={() => void waits.refetch()} />
      <Table<WaitPoint>
        size="small"
        rowKey="stage"
        loading={waits.isPending}
        pagination={false}
        dataSource={[...(waits.data?.stages ?? [])].sort((one, other) => other.p90 - one.p90)}
        locale={{
          emptyText: waits.isPending ? (
            ' '
          ) : (
            <EmptyState title={t('waits.none')} fill={t('waits.noneFill')} />
          ),
        }}
        onRow={({ stage: chosen }) => ({ onClick: () => open(chosen), style: { cursor: 'pointer' } })}
        columns={[
          { title: t('waits.stage'), width: 150, render: (_, { stage: each }) => t(`waits.stages.${each}`) },
          { title: t('waits.count'), dataIndex: 'count', width: 90, align: 'right' },
          { title: t('waits.median'), width: 120, align: 'right', render: (_, { median }) => time(median) },
          { title: t('waits.p90'), width: 120, align: 'right', render: (_, { p90 }) => time(p90) },
          { title: t('waits.worst'), width: 120, align: 'right', render: (_, { worst }) => time(worst) },
          {
            title: t('waits.trend'),
            render: (_, { stage: each }) => (
              <WaitTrend points={points.filter((point) => point.stage === each)} />
            ),
          },
        ]}
      />
      {stage && (
        <Drawer open title={t(`waits.stages.${stage}`)} onClose={() => open(undefined)} size={640}>
          <Stays filters={{ from, to, team, channel, stage }} />
        </Drawer>
      )}
    </>
  );
}

function Stays({ filters }: { readonly filters: Filters }) {
  const { t } = useTranslation('sla');
  return (
    <PagedTable<Stay>
      queryKey={['stays', filters]}
      rowKey="from"
      load={(cursor, signal) => loadStays(filters, cursor, signal)}
      empty={<EmptyState title={t('waits.none')} fill={t('waits.noneFill')} />}
      columns={[
        {
          title: t('escalations.ticket'),
          ellipsis: true,
          render: (_, { ticket, number, subject }) => (
            <Link to={`/tickets/${ticket}`}>
              {number} {subject}
            </Link>
          ),
        },
        { title: t('from'), width: 110, render: (_, { from }) => <Time at={from} as="short" /> },
        { title: t('waits.lasted'), width: 120, align: 'right', render: (_, { seconds }) => time(seconds) },
      ]}
    />
  );
}
