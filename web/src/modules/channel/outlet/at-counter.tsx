import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Popconfirm, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useCategoryName } from './api/choices';
import { finish, goOn, missed, queueChanged, type QueueNumber, recall, useOpenTickets } from './api/queue';
import styles from './outlet.module.css';
import { WalkInDialog } from './walk-in-dialog';

/** Whoever stands at the counter: call again, give up, open or find the ticket, be done. */
export function AtCounter({ number }: { readonly number: QueueNumber }) {
  const { t } = useTranslation('channel');
  const [opening, setOpening] = useState(false);
  const serviceName = useCategoryName();
  const open = useOpenTickets(number);
  const doing = useMutation({
    mutationFn: (verb: (id: string) => Promise<unknown>) => verb(number.id),
    onSuccess: queueChanged,
  });
  return (
    <>
      <div className={styles.present}>
        <strong>{number.label}</strong>
        <span>
          {serviceName(number.service)} ·{' '}
          {number.customer?.name ?? number.visitor ?? t('queue.counter.unknown')}{' '}
          {number.appointment && <Tag color="purple">{t('queue.counter.appointment')}</Tag>}
        </span>
        {number.calledAt && (
          <Typography.Text type="secondary">
            {t('queue.counter.calledTimes', { count: number.calls })} · <Time at={number.calledAt} />
          </Typography.Text>
        )}
      </div>
      {!number.ticket &&
        open.data?.items.map((ticket) => (
          <Flex key={ticket.id} justify="space-between" align="center" gap={8} style={{ padding: '4px 0' }}>
            <span>
              {ticket.number} {ticket.subject}
            </span>
            <Button
              size="small"
              loading={doing.isPending}
              onClick={() => doing.mutate((id) => goOn(id, ticket.id))}
            >
              {t('queue.counter.goOn')}
            </Button>
          </Flex>
        ))}
      <Flex gap={8} wrap justify="center" style={{ marginTop: 12 }}>
        {number.ticket ? (
          <Link to={`/tickets/${number.ticket}`}>
            <Button type="primary">{t('queue.counter.openTicket')}</Button>
          </Link>
        ) : (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('queue.counter.newTicket')}
          </Button>
        )}
        <Button onClick={() => doing.mutate(finish)}>{t('queue.counter.finish')}</Button>
        <Button onClick={() => doing.mutate(recall)}>{t('queue.counter.recall')}</Button>
        <Popconfirm title={t('queue.counter.missedSure')} onConfirm={() => doing.mutate(missed)}>
          <Button danger>{t('queue.counter.missed')}</Button>
        </Popconfirm>
      </Flex>
      <ProblemAlert error={doing.error} />
      {opening && <WalkInDialog number={number} close={() => setOpening(false)} />}
    </>
  );
}
