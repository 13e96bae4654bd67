import { Button, Drawer, Segmented, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { CallFigures } from '../phone/call-figures';
import { behind, type Behind, type Indicator, useIndicators } from './api';
import { useSpan } from './use-span';

interface Opened {
  readonly indicator: Indicator;
  readonly late: boolean;
}

/** Per channel: how long until a person answers, against its target; each number opens its tickets. */
export function IndicatorsTable() {
  const { t } = useTranslation('channel');
  const span = useSpan();
  const [days, setDays] = useState(30);
  const [opened, open] = useState<Opened>();
  const indicators = useIndicators(days);
  const share = ({ figures, target }: Indicator) =>
    target === null || target === undefined || figures.answered === 0
      ? undefined
      : Math.round((figures.within / figures.answered) * 100);
  return (
    <>
      <Segmented
        style={{ marginBottom: 12 }}
        value={days}
        onChange={setDays}
        options={[7, 30, 90].map((value) => ({ value, label: t('reach.days', { days: value }) }))}
      />
      <CallFigures days={days} />
      <ProblemAlert error={indicators.error} />
      <Table<Indicator>
        size="small"
        rowKey={(row) => `${row.figures.channel}${row.first}`}
        pagination={false}
        loading={indicators.isPending}
        dataSource={[...(indicators.data ?? [])]}
        locale={{ emptyText: <EmptyState title={t('reach.noWaits')} fill={t('reach.noWaitsFill')} /> }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('reach.channel'), render: (_, row) => t(`ticket:channels.${row.figures.channel}`) },
          { title: t('reach.measure'), render: (_, row) => t(row.first ? 'reach.first' : 'reach.later') },
          {
            title: t('reach.count'),
            align: 'right',
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => open({ indicator: row, late: false })}>
                {row.figures.count}
              </Button>
            ),
          },
          { title: t('reach.median'), align: 'right', render: (_, row) => span(row.figures.median) },
          { title: t('reach.slowest'), align: 'right', render: (_, row) => span(row.figures.slowest) },
          { title: t('reach.target'), align: 'right', render: (_, row) => span(row.target) },
          {
            title: t('reach.within'),
            align: 'right',
            render: (_, row) => {
              const value = share(row);
              return value === undefined ? (
                <Typography.Text type="secondary">—</Typography.Text>
              ) : (
                <Button type="link" size="small" onClick={() => open({ indicator: row, late: true })}>
                  <Tag color={value >= 90 ? 'success' : value >= 70 ? 'warning' : 'error'}>{value}%</Tag>
                </Button>
              );
            },
          },
          { title: t('reach.waiting'), align: 'right', render: (_, row) => row.figures.waiting },
          {
            title: t('reach.opened'),
            align: 'right',
            render: (_, row) =>
              row.first && row.figures.answered > 0
                ? `${Math.round((row.figures.opened / row.figures.answered) * 100)}%`
                : '—',
          },
        ]}
      />
      <Drawer
        open={opened !== undefined}
        onClose={() => open(undefined)}
        size={760}
        title={opened && t(opened.late ? 'reach.lateTickets' : 'reach.tickets')}
      >
        {opened && <Tickets {...opened} days={days} />}
      </Drawer>
    </>
  );
}

function Tickets({ indicator, late, days }: Opened & { readonly days: number }) {
  const { t } = useTranslation('channel');
  const span = useSpan();
  return (
    <PagedTable<Behind & { id: string }>
      queryKey={['channels', 'reach', 'behind', indicator.figures.channel, indicator.first, late, days]}
      load={async (cursor, signal) => {
        const page = await behind(indicator, { late, days, cursor }, signal);
        return { ...page, items: page.items.map((item) => ({ ...item, id: `${item.ticket}${item.since}` })) };
      }}
      empty={<EmptyState title={t('reach.noTickets')} fill={t('reach.noTicketsFill')} />}
      columns={[
        {
          title: t('reach.ticket'),
          render: (_, row) => <Link to={`/tickets/${row.ticket}`}>{row.number}</Link>,
        },
        { title: t('reach.subject'), dataIndex: 'subject', ellipsis: true },
        { title: t('reach.since'), render: (_, row) => <Time at={row.since} as="short" /> },
        {
          title: t('reach.waited'),
          align: 'right',
          render: (_, row) => (row.answeredAt ? span(row.seconds) : <Tag>{span(row.seconds)}</Tag>),
        },
      ]}
    />
  );
}
