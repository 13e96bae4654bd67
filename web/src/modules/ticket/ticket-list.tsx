import { CheckSquareOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Input, Skeleton, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCommands } from '@/lib/commands';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useStillOrder } from '@/ui/use-still-order';
import { filterOf } from './api/saved-views';
import { useTickets, views, type View } from './api/list-tickets';
import type { TicketSummary } from './api/ticket';
import { BulkBar } from './bulk-bar';
import { ListFilter } from './list-filter';
import { SavedViews } from './saved-views';
import { TicketRow } from './ticket-row';
import { ViewList } from './view-list';
import styles from './list.module.css';

interface TicketListProps {
  readonly selected: string | undefined;
  /** Tells the ids in the order shown, for next and previous. */
  readonly onOrder: (ids: readonly string[]) => void;
}

export function TicketList({ selected, onOrder }: TicketListProps) {
  const { t } = useTranslation('ticket');
  const [state, set] = useUrlState();
  const view: View = views.find((each) => each === state.view) ?? 'mine';
  const tickets = useTickets({ view, q: state.q, ...filterOf(state) });
  const { rows, waiting, release, hover } = useStillOrder(tickets.data?.items ?? none, (row) => row.id);
  const search = useRef<InputRef>(null);
  const [choosing, setChoosing] = useState(false);
  const [chosen, choose] = useState<readonly string[]>([]);
  const mayOpen = useRight('ticket_open');
  const order = rows.map((row) => row.id).join(' ');
  useEffect(() => onOrder(order ? order.split(' ') : []), [order, onOrder]);
  useCommands([
    {
      id: 'search',
      title: t('commands.search'),
      group: t('commands.group'),
      keys: '/',
      run: () => search.current?.focus(),
    },
  ]);
  return (
    <aside className={styles.list} aria-label={t('lists')}>
      <Flex gap={8} className={styles.tools}>
        <Input.Search
          ref={search}
          key={state.q}
          defaultValue={state.q}
          onSearch={(text) => set({ q: text.trim() })}
          placeholder={t('searchHint')}
          allowClear
        />
        <Button
          icon={<CheckSquareOutlined />}
          title={t('bulk.title')}
          aria-label={t('bulk.title')}
          aria-pressed={choosing}
          onClick={() => {
            choose([]);
            setChoosing(!choosing);
          }}
        />
        <ListFilter state={state} set={set} />
        {mayOpen && (
          <Link to="/tickets/new" aria-label={t('commands.new')}>
            <Button icon={<PlusOutlined />} title={t('commands.new')} />
          </Link>
        )}
      </Flex>
      {choosing && (
        <BulkBar
          chosen={chosen}
          clear={() => {
            choose([]);
            setChoosing(false);
          }}
        />
      )}
      <ViewList chosen={view} choose={(next) => set({ view: next })} />
      <SavedViews open={set} />
      <div className={styles.rows} {...hover}>
        {waiting > 0 && (
          <Button block type="link" size="small" onClick={release}>
            {t('arrived', { count: waiting })}
          </Button>
        )}
        <ProblemAlert error={tickets.error} retry={() => void tickets.refetch()} />
        {tickets.isPending && (
          <Skeleton active className={styles.loading} paragraph={{ rows: 6 }} title={false} />
        )}
        {tickets.data && rows.length === 0 && <EmptyState title={t('noTickets')} fill={t(`fills.${view}`)} />}
        {rows.map((row) =>
          choosing ? (
            <div key={row.id} className={styles.pick}>
              <Checkbox
                checked={chosen.includes(row.id)}
                aria-label={row.number}
                onChange={({ target }) =>
                  choose(
                    target.checked ? [...chosen, row.id].slice(0, 100) : chosen.filter((id) => id !== row.id),
                  )
                }
              />
              <TicketRow ticket={row} chosen={row.id === selected} />
            </div>
          ) : (
            <TicketRow key={row.id} ticket={row} chosen={row.id === selected} />
          ),
        )}
        {tickets.hasNextPage && (
          <Button
            block
            type="link"
            loading={tickets.isFetchingNextPage}
            onClick={() => void tickets.fetchNextPage()}
          >
            {t('moreTickets')}
          </Button>
        )}
      </div>
    </aside>
  );
}

const none: readonly TicketSummary[] = [];
