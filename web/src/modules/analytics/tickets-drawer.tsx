import { Drawer, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { worked } from '@/lib/dates';
import { Part } from '@/lib/parts';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import type { BoardFilter, PromiseLine } from './api/get-board';
import { listTicketsBehind, type Order, type Outcome, type TicketBehind } from './api/list-tickets-behind';
import { number } from './amounts';
import styles from './board.module.css';

interface TicketsDrawerProps {
  readonly line: PromiseLine;
  readonly outcome: Outcome;
  readonly choose: (outcome: Outcome) => void;
  readonly filter: BoardFilter;
  readonly onClose: () => void;
}

/** The tickets behind a number; each leads to the ticket, and to why its clock stands as it does. */
export function TicketsDrawer({ line, outcome, choose, filter, onClose }: TicketsDrawerProps) {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const [order, setOrder] = useState<Order>('newest');
  const [explained, setExplained] = useState<TicketBehind>();
  return (
    <Drawer
      open
      onClose={onClose}
      size={760}
      title={`${line.clause ? `§${line.clause} ` : ''}${words(line.name)}`}
      extra={
        <>
        <Segmented<Order>
          value={order}
          onChange={setOrder}
          style={{ marginInlineEnd: 12 }}
          options={[
            { value: 'newest', label: t('orders.newest') },
            { value: 'worst', label: t('orders.worst') },
          ]}
        />
        <Segmented<Outcome>
          value={outcome}
          onChange={choose}
          options={[
            { value: 'kept', label: `${t('keptCount')} ${number(line.kept)}` },
            { value: 'broken', label: `${t('brokenCount')} ${number(line.broken)}` },
          ]}
        />
        </>
      }
    >
      <PagedTable<TicketBehind>
        rowKey="ticket"
        queryKey={['board', line.code, outcome, order, filter]}
        load={(cursor, signal) => listTicketsBehind(line.code, outcome, order, filter, cursor, signal)}
        meta={{ live: ['Clock'] }}
        empty={<EmptyState title={t('noTickets')} fill={t('noTicketsFill')} />}
        columns={[
          {
            title: t('number'),
            width: 152,
            className: styles.number ?? '',
            render: (_, row) => <Link to={`/tickets/${row.ticket}`}>{row.number}</Link>,
          },
          { title: t('subject'), dataIndex: 'subject', ellipsis: true },
          {
            title: t('value'),
            width: 208,
            align: 'right',
            render: (_, row) => (
              <Result row={row} open={setExplained} />
            ),
          },
          { title: t('decidedAt'), width: 116, render: (_, row) => <Time at={row.at} as="short" /> },
        ]}
      />
      <Modal
        open={explained !== undefined}
        onCancel={() => setExplained(undefined)}
        footer={null}
        width={640}
        title={
          explained && (
            <>
              <Link to={`/tickets/${explained.ticket}`}>{explained.number}</Link> · {t('why')}
            </>
          )
        }
        destroyOnHidden
      >
        {explained?.clock && <Part name="clockExplanation" clock={explained.clock} />}
      </Modal>
    </Drawer>
  );
} // prettier-ignore

function Result({ row, open }: { readonly row: TicketBehind; readonly open: (row: TicketBehind) => void }) {
  const { t } = useTranslation('analytics');
  if (!row.clock) return <>{number(row.value)}</>;
  return (
    <button type="button" className={styles.result} onClick={() => open(row)} aria-label={t('explain', { number: row.number })}>
      <span className={row.kept ? styles.kept : styles.broken}>{worked(row.value * 1000)}</span>
      {typeof row.over === 'number' && <span className={styles.running}>{t('stillRunning', { over: worked(row.over * 1000) })}</span>}
    </button>
  );
} // prettier-ignore
