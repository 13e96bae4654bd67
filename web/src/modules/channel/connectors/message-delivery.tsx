import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDeliveries } from './api';

/** Beside a message: the channel it came or left by, and whether it reached the customer. */
export function MessageDelivery({ ticket, message }: { readonly ticket: string; readonly message: string }) {
  const { t } = useTranslation('channel');
  const delivery = useDeliveries(ticket).data?.find((each) => each.message === message);
  if (!delivery) return null;
  const bad = delivery.state === 'failed' || delivery.state === 'unknown';
  return (
    <Typography.Text type={bad ? 'danger' : 'secondary'}>
      {delivery.direction === 'in'
        ? t('connectors.cameBy', { peer: delivery.peerName ?? delivery.peer })
        : t(`connectors.states.${delivery.state}`)}
      {bad && delivery.problem && ` · ${t(`connectors.problems.${delivery.problem}`, delivery.problem)}`}
    </Typography.Text>
  );
}
