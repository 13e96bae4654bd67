import { Button, Flex, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Queue, useQueues, useRemoveQueue, useTeams } from './api/queues';
import { QueueDialog } from './queue-dialog';

/** Which queues there are and how each is worked off. */
export function QueueTable() {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('queue_edit');
  const queues = useQueues();
  const teams = useTeams();
  const remove = useRemoveQueue();
  const [edited, setEdited] = useState<Queue | 'new'>();
  const teamName = (id: string) => teams.data?.items.find((team) => team.id === id)?.name;
  return (
    <>
      {mayEdit && (
        <Flex justify="end" style={{ marginBottom: 12 }}>
          <Button onClick={() => setEdited('new')}>{t('queue.add')}</Button>
        </Flex>
      )}
      <ProblemAlert error={queues.error ?? remove.error} />
      <Table<Queue>
        size="small"
        rowKey="id"
        pagination={false}
        loading={queues.isPending}
        dataSource={[...(queues.data?.items ?? [])]}
        locale={{ emptyText: <EmptyState title={t('desk.none')} fill={t('desk.fill')} /> }}
        columns={[
          { title: t('queue.name'), dataIndex: 'name' },
          { title: t('queue.team'), render: (_, row) => teamName(row.team) },
          { title: t('queue.strategy'), render: (_, row) => t(`strategies.${row.strategy}`) },
          { title: t('queue.skill'), dataIndex: 'skill' },
          { title: t('queue.offerSeconds'), dataIndex: 'offerSeconds' },
          { title: t('queue.patienceMinutes'), dataIndex: 'patienceMinutes' },
          {
            key: 'act',
            align: 'right',
            render: (_, row) =>
              mayEdit && (
                <Flex gap={8} justify="end">
                  <Button size="small" onClick={() => setEdited(row)}>
                    {t('edit')}
                  </Button>
                  <Popconfirm title={t('queue.removeSure')} onConfirm={() => remove.mutate(row)}>
                    <Button size="small">{t('remove')}</Button>
                  </Popconfirm>
                </Flex>
              ),
          },
        ]}
      />
      {edited && (
        <QueueDialog queue={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />
      )}
    </>
  );
}
