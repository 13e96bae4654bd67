import { useMutation } from '@tanstack/react-query';
import { Button, Card, Flex, Select, Statistic, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useCategoryName } from './api/choices';
import { callNext, type Queue, queueChanged, type QueueNumber, useQueue } from './api/queue';
import { AtCounter } from './at-counter';
import styles from './outlet.module.css';
import { OutletPlaces } from './outlet-places';
import { OutletSelect, useMyOutlet, useOutlets } from './outlet-select';
import { VisitorDialog } from './visitor-dialog';

/** The desk of somebody at a counter: who is here, who is next. */
export function CounterPage() {
  const { t } = useTranslation('channel');
  const [state, set] = useUrlState();
  const outlets = useOutlets();
  const mine = useMyOutlet();
  const outlet = state.outlet ?? mine;
  const queue = useQueue(outlet);
  const counter = Number(state.counter ?? 1);
  return (
    <PageBody wide>
      <PageHeader title={t('queue.counter.title')} hint={t('queue.counter.hint')} />
      <OutletPlaces />
      <Flex gap={8} style={{ marginBottom: 12 }} wrap>
        <OutletSelect value={outlet} onChange={(id) => set({ outlet: id, counter: undefined })} />
        <Select
          value={counter}
          onChange={(value) => set({ counter: String(value) })}
          options={Array.from({ length: queue.data?.counters ?? 1 }, (_, index) => ({
            value: index + 1,
            label: t('queue.counter.number', { number: index + 1 }),
          }))}
          style={{ minWidth: 120 }}
        />
      </Flex>
      <ProblemAlert error={queue.error ?? outlets.error} />
      {outlets.data?.length === 0 && <EmptyState title={t('outlet.none')} fill={t('outlet.fill')} />}
      {outlet && queue.data && <Desk outlet={outlet} counter={counter} queue={queue.data} />}
    </PageBody>
  );
}

function Desk({
  outlet,
  counter,
  queue,
}: {
  readonly outlet: string;
  readonly counter: number;
  readonly queue: Queue;
}) {
  const { t } = useTranslation('channel');
  const [taking, setTaking] = useState(false);
  const present = queue.called.find((one) => one.counter === counter);
  const calling = useMutation({ mutationFn: () => callNext(outlet, counter), onSuccess: queueChanged });
  return (
    <div className={styles.counter}>
      <Card title={t('queue.counter.number', { number: counter })}>
        {present ? (
          <AtCounter key={present.id} number={present} />
        ) : (
          <div className={styles.present}>
            <span>{t('queue.counter.free')}</span>
            <Button
              type="primary"
              size="large"
              disabled={queue.waitingCount === 0}
              loading={calling.isPending}
              onClick={() => calling.mutate()}
            >
              {t('queue.counter.next')}
            </Button>
          </div>
        )}
        <ProblemAlert error={calling.error} />
      </Card>
      <Card
        title={t('queue.counter.queue')}
        extra={
          <Button size="small" onClick={() => setTaking(true)}>
            {t('queue.counter.take')}
          </Button>
        }
      >
        <Flex gap={32} style={{ marginBottom: 12 }}>
          <Statistic title={t('queue.counter.waits')} value={queue.waitingCount} />
          <Statistic
            title={t('queue.counter.busy')}
            value={queue.called.length}
            suffix={`/ ${queue.counters}`}
          />
          <Statistic
            title={t('queue.counter.mean')}
            value={
              typeof queue.meanWaitSeconds === 'number'
                ? t('queue.counter.minutes', { count: Math.round(queue.meanWaitSeconds / 60) })
                : '–'
            }
          />
        </Flex>
        <Numbers rows={[...queue.called, ...queue.waiting, ...queue.over]} />
      </Card>
      {taking && <VisitorDialog outlet={outlet} close={() => setTaking(false)} />}
    </div>
  );
}

const colours = {
  waiting: 'default',
  called: 'blue',
  finished: 'green',
  missed: 'orange',
  left: 'default',
} as const;

function Numbers({ rows }: { readonly rows: readonly QueueNumber[] }) {
  const { t } = useTranslation('channel');
  const serviceName = useCategoryName();
  return (
    <Table<QueueNumber>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <EmptyState title={t('queue.counter.nobody')} fill={t('queue.counter.fill')} /> }}
      columns={[
        { title: t('queue.counter.label'), dataIndex: 'label', width: 80 },
        { title: t('outlet.services'), render: (_, row) => serviceName(row.service) },
        {
          title: t('queue.counter.who'),
          render: (_, row) => (
            <>
              {row.customer?.name ?? row.visitor ?? '–'}{' '}
              {row.appointment && <Tag color="purple">{t('queue.counter.appointment')}</Tag>}
            </>
          ),
        },
        { title: t('queue.counter.taken'), width: 110, render: (_, row) => <Time at={row.takenAt} /> },
        {
          title: t('outlet.state'),
          width: 130,
          render: (_, row) => (
            <Tag color={colours[row.state]}>
              {row.state === 'called'
                ? t('queue.toCounter', { counter: row.counter })
                : t(`queue.states.${row.state}`)}
            </Tag>
          ),
        },
        {
          width: 70,
          render: (_, row) =>
            row.ticket && <Link to={`/tickets/${row.ticket}`}>{t('queue.counter.ticket')}</Link>,
        },
      ]}
    />
  );
}
