import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import type { Delivery } from './api/ticket';
import { FileLinks } from './file-links';
import styles from './workspace.module.css';

/** What was delivered last, and what the customer says to it. */
export function DeliveryView({ ticket, delivery }: { readonly ticket: string; readonly delivery: Delivery }) {
  const { t } = useTranslation('ticket');
  const answer = delivery.disputed
    ? t('delivery.disputed', { reason: delivery.disputed })
    : t(`delivery.${delivery.confirmed ?? 'open'}`);
  return (
    <>
      <div>{delivery.result}</div>
      <div className={styles.quiet}>{delivery.explanation}</div>
      <FileLinks ticket={ticket} files={delivery.documents} />
      <div className={styles.quiet}>
        {delivery.by?.name} · <Time at={delivery.at} /> · {answer}
      </div>
    </>
  );
}
