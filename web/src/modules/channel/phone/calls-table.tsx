import { DownloadOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { type Call, callsLive, exportOf, loadCalls, results } from './api';
import { CallResult } from './call-line';
import { minutes } from './clock';
import { Recording } from './recording';

const sorts = ['newest', 'oldest', 'longest_wait', 'longest_talk'] as const;

/** All calls one may see. */
export function CallsTable() {
  const { t } = useTranslation('channel');
  const mayExport = useRight('ticket_export');
  const [state, set] = useUrlState();
  const sort = state.sort ?? 'newest';
  const filter = { direction: state.direction, result: state.result, number: state.number };
  return (
    <>
      <FilterBar
        search="number"
        filters={[
          {
            name: 'direction',
            label: t('phone.direction'),
            options: ['inbound', 'outbound'].map((value) => ({
              value,
              label: t(`phone.directions.${value}`),
            })),
          },
          {
            name: 'result',
            label: t('phone.result'),
            options: results.map((value) => ({ value, label: t(`phone.results.${value}`) })),
          },
        ]}
        extra={
          <>
            <Select
              aria-label={t('phone.order')}
              value={sort}
              onChange={(value) => set({ sort: value })}
              options={sorts.map((value) => ({ value, label: t(`phone.sorts.${value}`) }))}
              popupMatchSelectWidth={false}
            />
            {mayExport && (
              <Button icon={<DownloadOutlined />} href={exportOf(filter)}>
                {t('phone.export')}
              </Button>
            )}
          </>
        }
      />
      <PagedTable<Call>
        queryKey={['calls', 'list', filter, sort]}
        load={(cursor, signal) => loadCalls({ ...filter, sort }, cursor, signal)}
        meta={{ live: callsLive }}
        scroll={{ x: 'max-content' }}
        empty={<EmptyState title={t('phone.noCalls')} fill={t('phone.noCallsFill')} />}
        columns={[
          { title: t('phone.began'), render: (_, row) => <Time at={row.startedAt} as="short" /> },
          { title: t('phone.direction'), render: (_, row) => t(`phone.directions.${row.direction}`) },
          {
            title: t('phone.customer'),
            render: (_, row) =>
              row.customer ? (
                <Link to={`/customers/${row.customer.id}`}>{row.customer.name}</Link>
              ) : (
                t('phone.unknown')
              ),
          },
          { title: t('phone.number'), dataIndex: 'number' },
          { title: t('phone.agent'), render: (_, row) => row.person?.name ?? row.extension ?? '—' },
          {
            title: t('phone.queue'),
            render: (_, row) => [row.queue, row.choiceLabel ?? row.choice].filter(Boolean).join(' · ') || '—',
          },
          { title: t('phone.result'), render: (_, row) => <CallResult call={row} /> },
          { title: t('phone.waited'), align: 'right', render: (_, row) => minutes(row.waitSeconds) },
          { title: t('phone.talked'), align: 'right', render: (_, row) => minutes(row.talkSeconds) },
          { title: t('phone.held'), align: 'right', render: (_, row) => minutes(row.heldSeconds) },
          { title: t('phone.worked'), align: 'right', render: (_, row) => minutes(row.workSeconds) },
          {
            title: t('phone.ticket'),
            render: (_, row) =>
              row.ticket && <Link to={`/tickets/${row.ticket.id}`}>{row.ticket.number}</Link>,
          },
          { title: t('phone.recording'), render: (_, row) => <Recording call={row} /> },
        ]}
      />
    </>
  );
}
