import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, tiers } from '@/lib/request-traits';
import { url } from '@/lib/api';
import { worked } from '@/lib/dates';
import { useTeams } from '@/lib/people';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  attainmentBys,
  useAttainment,
  type AttainmentBy,
  type AttainmentLine,
  type Outcome,
} from './api/attainment';
import styles from './clocks.module.css';
import { PeriodPicker } from './period-picker';
import { PromisesDrawer } from './promises-drawer';
import { usePromiseName } from './promise-name';

/** Kept, broken and open promises by clause, team, person or period; every number opens its tickets. */
export function AttainmentTable() {
  const { t } = useTranslation('sla');
  const [state, set] = useUrlState();
  const nameOf = useLineName();
  const [behind, open] = useState<{ readonly line: AttainmentLine; readonly outcome: Outcome }>();
  const by = attainmentBys.find((one) => one === state.by) ?? 'promise';
  const { from, to, team, channel, tier } = state;
  const filters = { by, from, to, team, channel, tier };
  const teams = useTeams();
  const report = useAttainment(filters);
  const number = (outcome: Outcome) => (count: number, line: AttainmentLine) =>
    count === 0 ? (
      <span className={styles.uncounted}>0</span>
    ) : (
      <Button type="link" size="small" onClick={() => open({ line, outcome })}>
        <span className={outcome === 'broken' ? styles.broken : undefined}>{count}</span>
      </Button>
    );
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
          {
            name: 'tier',
            label: t('report.by.tier'),
            options: tiers.map((value) => ({ value, label: t(`report.tiers.${value}`) })),
          },
        ]}
        extra={
          <>
            <PeriodPicker />
            <Export filters={filters} />
          </>
        }
      />
      <Segmented<AttainmentBy>
        size="small"
        value={by}
        onChange={(value) => set({ by: value })}
        options={attainmentBys.map((value) => ({ value, label: t(`report.by.${value}`) }))}
        style={{ marginBottom: 12 }}
      />
      <ProblemAlert error={report.error} retry={() => void report.refetch()} />
      <Table<AttainmentLine>
        size="small"
        rowKey={({ key }) => key ?? ''}
        loading={report.isPending}
        pagination={false}
        dataSource={[...(report.data?.items ?? [])]}
        locale={{
          emptyText: report.isPending ? (
            ' '
          ) : (
            <EmptyState title={t('report.none')} fill={t('report.noneFill')} />
          ),
        }}
        columns={[
          { title: t(`report.by.${by}`), ellipsis: true, render: (_, line) => nameOf(line, by) },
          { title: t('report.kept'), dataIndex: 'kept', width: 90, align: 'right', render: number('kept') },
          {
            title: t('report.broken'),
            dataIndex: 'broken',
            width: 90,
            align: 'right',
            render: number('broken'),
          },
          { title: t('report.open'), dataIndex: 'open', width: 90, align: 'right', render: number('open') },
          {
            title: t('report.paused'),
            dataIndex: 'paused',
            width: 90,
            align: 'right',
            render: number('paused'),
          },
          {
            title: t('report.share'),
            width: 110,
            align: 'right',
            render: (_, { share }) => (typeof share === 'number' ? `${share}%` : '—'),
          },
          {
            title: t('report.average'),
            width: 130,
            align: 'right',
            render: (_, { average }) => (average ? worked(average) : '—'),
          },
          {
            title: t('report.worst'),
            width: 130,
            align: 'right',
            render: (_, { worst }) => (worst ? worked(worst) : '—'),
          },
        ]}
      />
      {behind && (
        <PromisesDrawer
          title={nameOf(behind.line, by)}
          filters={{ ...filters, ...narrowed(behind.line, by), outcome: behind.outcome }}
          close={() => open(undefined)}
        />
      )}
    </>
  );
}

function Export({ filters }: { readonly filters: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation('sla');
  return (
    <Dropdown
      menu={{
        items: (['csv', 'xlsx'] as const).map((key) => ({
          key,
          label: (
            <a href={url('/attainment/export', { ...filters, format: key })} download>
              {t(`report.formats.${key}`)}
            </a>
          ),
        })),
      }}
    >
      <Button icon={<DownloadOutlined />}>{t('report.export')}</Button>
    </Dropdown>
  );
}

/** A line of one day means that day; a week or month its days. */
function narrowed({ key }: AttainmentLine, by: AttainmentBy): Readonly<Record<string, string | undefined>> {
  if (!key) return {};
  if (by === 'promise' || by === 'team' || by === 'person' || by === 'channel' || by === 'tier')
    return { [by]: key };
  const last = new Date(`${key}T00:00:00Z`);
  if (by === 'week') last.setUTCDate(last.getUTCDate() + 6);
  if (by === 'month') last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { from: key, to: last.toISOString().slice(0, 10) };
}

function useLineName(): (line: AttainmentLine, by: AttainmentBy) => ReactNode {
  const { t } = useTranslation('sla');
  const promiseName = usePromiseName();
  return ({ key, name, clause }, by) => {
    if (!key) return t('report.nobody');
    switch (by) {
      case 'promise':
        return `${promiseName(key)} §${clause ?? ''}`;
      case 'channel':
        return t(`report.channels.${key}`, { defaultValue: key });
      case 'tier':
        return t(`report.tiers.${key}`, { defaultValue: key });
      case 'team':
      case 'person':
        return name ?? key;
      case 'day':
      case 'week':
      case 'month':
        return key;
    }
  };
}
