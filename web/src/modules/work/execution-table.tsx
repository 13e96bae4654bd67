import { DownloadOutlined } from '@ant-design/icons';
import { Button, DatePicker, Dropdown } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { inWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { useTeams } from '@/lib/people';
import { executionsFile, loadExecutions, type Execution, type ExecutionFilter } from './api/executions';
import { phases } from './api/procedure-document';
import { useDuration } from './use-duration';
import styles from './work.module.css';

const day = 'YYYY-MM-DD';
const leavings = ['advanced', 'sent_back', 'delivered', 'disputed', 'switched', 'reopened', 'ended'] as const;

/** The ledger of executions, written by the product itself. */
export function ExecutionTable() {
  const { t } = useTranslation('work');
  const [state, set] = useUrlState();
  const navigate = useNavigate();
  const teams = useTeams();
  const duration = useDuration();
  const mayExport = useRight('ticket_export');
  const filter: ExecutionFilter = {
    q: state.q,
    team: state.team,
    phase: state.phase,
    leaving: state.leaving,
    from: state.from,
    to: state.to,
  };
  return (
    <>
      <FilterBar
        search="q"
        filters={[
          {
            name: 'team',
            label: t('process.team'),
            options: teams.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [],
          },
          {
            name: 'phase',
            label: t('process.phase'),
            options: phases.map((value) => ({ value, label: t(`process.phases.${value}`) })),
          },
          {
            name: 'leaving',
            label: t('history.result'),
            options: leavings.map((value) => ({ value, label: t(`history.leavings.${value}`) })),
          },
        ]}
        extra={
          <>
            <DatePicker.RangePicker
              value={[state.from ? dayjs(state.from) : null, state.to ? dayjs(state.to) : null]}
              onChange={(range) => set({ from: range?.[0]?.format(day), to: range?.[1]?.format(day) })}
              allowEmpty={[true, true]}
            />
            {mayExport && (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: (['xlsx', 'csv'] as const).map((format) => ({
                    key: format,
                    label: <a href={executionsFile(filter, format)}>{format.toUpperCase()}</a>,
                  })),
                }}
              >
                <Button icon={<DownloadOutlined />}>{t('history.export')}</Button>
              </Dropdown>
            )}
          </>
        }
      />
      <PagedTable<Execution>
        key={JSON.stringify(filter)}
        queryKey={['process', 'executions', filter]}
        load={(cursor, signal) => loadExecutions(filter, cursor, signal)}
        meta={{ live: ['StageEntered', 'ProcedureSwitched', 'TicketClosed', 'TicketWithdrawn'] }}
        empty={<EmptyState title={t('history.noExecutions')} fill={t('history.noExecutionsFill')} />}
        onRow={(row) => ({
          onClick: () => void navigate(`/tickets/${row.ticket}`),
          onKeyDown: (event) => {
            if (event.key === 'Enter') void navigate(`/tickets/${row.ticket}`);
          },
          tabIndex: 0,
          style: { cursor: 'pointer' },
        })}
        columns={[
          { title: t('process.ticket'), width: 150, dataIndex: 'number' },
          { title: t('process.subject'), ellipsis: true, dataIndex: 'subject' },
          { title: t('process.stage'), width: 130, render: (_, row) => inWords(row.stage) },
          { title: t('history.by'), width: 110, render: (_, row) => row.leftBy?.name ?? row.handler?.name },
          {
            title: t('history.took'),
            width: 120,
            render: (_, row) => (
              <span className={row.inTime === false ? styles.late : ''}>{duration(row.seconds)}</span>
            ),
          },
          {
            title: t('history.content'),
            ellipsis: true,
            responsive: ['md'],
            render: (_, row) => [row.content, ...row.nodes].filter(Boolean).join('；'),
          },
          {
            title: t('history.result'),
            width: 110,
            render: (_, row) => t(`history.leavings.${row.leaving}`),
          },
          { title: t('history.leftAt'), width: 120, render: (_, row) => <Time at={row.leftAt} as="short" /> },
        ]}
      />
    </>
  );
}
