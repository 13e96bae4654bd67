import { Button, Drawer, Dropdown, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { type QueueLine, useGiveTicket, useMoveTicket, useWaiting, type WaitingTicket } from './api/queues';

interface WaitingDrawerProps {
  readonly queue: QueueLine | undefined;
  readonly queues: readonly QueueLine[];
  readonly close: () => void;
}

/** What waits in a queue, in the order it will be offered; the lead gives or moves it by a click. */
export function WaitingDrawer({ queue, queues, close }: WaitingDrawerProps) {
  const { t } = useTranslation('routing');
  const mayAssign = useRight('ticket_assign');
  const waiting = useWaiting(queue?.id);
  const move = useMoveTicket();
  const give = useGiveTicket();
  return (
    <Drawer open={queue !== undefined} onClose={close} title={queue?.name} size={960}>
      <ProblemAlert error={waiting.error ?? move.error ?? give.error} />
      <Table<WaitingTicket>
        size="small"
        rowKey="id"
        pagination={false}
        loading={waiting.isPending && queue !== undefined}
        dataSource={[...(waiting.data?.items ?? [])]}
        locale={{ emptyText: <EmptyState title={t('waiting.none')} fill={t('waiting.fill')} /> }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '#', dataIndex: 'position' },
          {
            title: t('waiting.ticket'),
            render: (_, row) => <Link to={`/tickets/${row.id}`}>{row.number}</Link>,
          },
          { title: t('waiting.subject'), dataIndex: 'subject', ellipsis: true, width: 260 },
          {
            title: t('waiting.order'),
            render: (_, row) => `${row.priority.toUpperCase()} · ${t(`tiers.${row.tier}`)}`,
          },
          { title: t('waiting.since'), render: (_, row) => <Time at={row.since} /> },
          {
            title: t('waiting.due'),
            render: (_, row) =>
              row.dueAt && (
                <span style={row.late ? { color: 'var(--cn-broken)' } : {}}>
                  <Time at={row.dueAt} />
                </span>
              ),
          },
          {
            title: t('waiting.offered'),
            render: (_, row) => row.offeredToName && <Tag>{row.offeredToName}</Tag>,
          },
          {
            key: 'act',
            render: (_, row) =>
              mayAssign && (
                <Dropdown
                  trigger={['click']}
                  menu={{
                    items: [
                      {
                        type: 'group',
                        label: t('waiting.give'),
                        children: (queue?.people ?? []).map((person) => ({
                          key: `person ${person.person}`,
                          label: `${person.name} ${person.load} / ${person.capacity}`,
                        })),
                      },
                      {
                        type: 'group',
                        label: t('waiting.move'),
                        children: queues
                          .filter((other) => other.id !== queue?.id)
                          .map((other) => ({ key: `queue ${other.id}`, label: other.name })),
                      },
                    ],
                    onClick: ({ key }) => {
                      const [what, id = ''] = key.split(' ');
                      if (what === 'person') give.mutate({ ticket: row.id, person: id });
                      else move.mutate({ ticket: row.id, queue: id });
                    },
                  }}
                >
                  <Button size="small">{t('waiting.act')}</Button>
                </Dropdown>
              ),
          },
        ]}
      />
    </Drawer>
  );
}
