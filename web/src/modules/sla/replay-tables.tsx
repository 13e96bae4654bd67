import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { worked } from '@/lib/dates';
import type { ReplayItem, ReplayTeam } from './api/replay';
import styles from './clocks.module.css';

/** What it would have meant team by team; those with more broken promises first. */
export function ReplayTeams({ teams }: { readonly teams: readonly ReplayTeam[] }) {
  const { t } = useTranslation('sla');
  return (
    <Table<ReplayTeam>
      size="small"
      rowKey={({ id }) => id ?? ''}
      pagination={false}
      scroll={{ y: 160 }}
      dataSource={[...teams]}
      columns={[
        { title: t('replay.team'), render: (_, { name }) => name ?? t('recount.noTeam') },
        {
          title: t('replay.brokenThen'),
          align: 'right',
          render: (_, { broken, wouldBreak }) => `${broken} → ${wouldBreak}`,
        },
        {
          title: t('replay.keptThen'),
          align: 'right',
          render: (_, { kept, wouldKeep }) => `${kept} → ${wouldKeep}`,
        },
      ]}
    />
  );
}

/** The tickets whose outcome turns. */
export function ReplayItems({ items }: { readonly items: readonly ReplayItem[] }) {
  const { t } = useTranslation('sla');
  return (
    <Table<ReplayItem>
      size="small"
      rowKey="ticket"
      pagination={false}
      scroll={{ y: 180 }}
      dataSource={[...items]}
      columns={[
        {
          title: t('escalations.ticket'),
          ellipsis: true,
          render: (_, { ticket, number, subject }) => (
            <Link to={`/tickets/${ticket}`} target="_blank">
              {number} {subject}
            </Link>
          ),
        },
        { title: t('replay.used'), width: 110, render: (_, { used }) => (used ? worked(used) : '–') },
        {
          title: t('replay.turns'),
          width: 130,
          render: (_, { was, would }) => (
            <span className={would === 'broken' ? styles.broken : undefined}>
              {t(`replay.outcomes.${was ?? 'none'}`)} → {t(`replay.outcomes.${would ?? 'none'}`)}
            </span>
          ),
        },
      ]}
    />
  );
}
