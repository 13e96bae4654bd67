import { useMutation } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { short } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import type { Delivery } from './api/requests';
import { confirmDelivery, disputeDelivery } from './api/write';
import { FileList } from './conversation';
import deedCard from './deed-card.module.css';
import styles from './portal.module.css';
import { SignDialog } from './sign-dialog';

interface Props {
  readonly number: string;
  readonly delivery: Delivery;
  /** The customer has not yet spoken. */
  readonly open: boolean;
}

/** A result, and the customer's word on it. */
export function DeliveryCard({ number, delivery, open }: Props) {
  const { t } = useTranslation('channel');
  const [asking, setAsking] = useState<'sign' | 'dispute'>();
  const confirming = useMutation({ mutationFn: () => confirmDelivery(number, delivery.id) });
  const disputing = useMutation({
    mutationFn: (reason: string) => disputeDelivery(number, delivery.id, reason),
    onSuccess: () => setAsking(undefined),
  });
  return (
    <section className={deedCard.delivery} data-open={open} aria-label={t('delivery.title')}>
      <h2>{t('delivery.title')}</h2>
      <p>{delivery.result}</p>
      {delivery.explanation && <p className={styles.hint}>{delivery.explanation}</p>}
      <FileList number={number} files={delivery.files} />
      <small>{t('delivery.at', { time: short(delivery.deliveredAt) })}</small>
      <Word delivery={delivery} />
      {open && (
        <>
          <ProblemAlert error={confirming.error} />
          <Flex gap={8} wrap>
            <Button type="primary" size="large" onClick={() => setAsking('sign')}>
              {t('delivery.sign')}
            </Button>
            <Button size="large" loading={confirming.isPending} onClick={() => confirming.mutate()}>
              {t('delivery.confirm')}
            </Button>
            <Button size="large" danger type="text" onClick={() => setAsking('dispute')}>
              {t('delivery.dispute')}
            </Button>
          </Flex>
        </>
      )}
      {asking === 'sign' && (
        <SignDialog number={number} delivery={delivery} close={() => setAsking(undefined)} />
      )}
      <ReasonDialog
        open={asking === 'dispute'}
        title={t('delivery.disputeTitle')}
        busy={disputing.isPending}
        error={disputing.error}
        onCancel={() => setAsking(undefined)}
        onConfirm={disputing.mutate}
      />
    </section>
  );
}

function Word({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('channel');
  if (delivery.disputedAt) {
    return (
      <p className={deedCard.disputed}>
        {t('delivery.disputed', { time: short(delivery.disputedAt) })} {delivery.disputeReason}
      </p>
    );
  }
  if (!delivery.confirmedAt) return null;
  return (
    <p className={deedCard.confirmed}>
      {delivery.signer
        ? t('delivery.signed', { name: delivery.signer, time: short(delivery.confirmedAt) })
        : t(`delivery.how.${delivery.how ?? 'confirmed'}`, { time: short(delivery.confirmedAt) })}
    </p>
  );
}
