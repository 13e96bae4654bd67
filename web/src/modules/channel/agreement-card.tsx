import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { short } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { confirmAgreement, useAgreement } from './api/agreement';
import deedCard from './deed-card.module.css';
import styles from './portal.module.css';

/** How the result will be accepted, for the customer to confirm before anything is delivered. */
export function AgreementCard({ number, open }: { readonly number: string; readonly open: boolean }) {
  const { t } = useTranslation('channel');
  const agreement = useAgreement(number);
  const confirming = useMutation({ mutationFn: () => confirmAgreement(number) });
  if (!agreement.data) return null;
  const { standard, way, deliveryAt, confirmedAt } = agreement.data;
  return (
    <section className={deedCard.delivery} data-open={open && !confirmedAt} aria-label={t('agreement.title')}>
      <h2>{t('agreement.title')}</h2>
      <p>{standard}</p>
      <p className={styles.hint}>{t('agreement.way', { way, time: short(deliveryAt) })}</p>
      {confirmedAt && (
        <p className={deedCard.confirmed}>{t('agreement.confirmed', { time: short(confirmedAt) })}</p>
      )}
      {open && !confirmedAt && (
        <>
          <ProblemAlert error={confirming.error} />
          <Button
            type="primary"
            size="large"
            loading={confirming.isPending}
            onClick={() => confirming.mutate()}
          >
            {t('agreement.confirm')}
          </Button>
        </>
      )}
    </section>
  );
}
