import { Button, QRCode, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { useHall } from './api/portal-outlets';
import styles from './sign.module.css';

/** A sheet for the door: its code leads to where one takes a number. On paper there is nothing but the sheet. */
export function SignPage() {
  const { t } = useTranslation('channel');
  const { code = '' } = useParams();
  const hall = useHall(code);
  if (!hall.data) return hall.error ? <ProblemAlert error={hall.error} /> : <Skeleton active />;
  const { name } = hall.data;
  return (
    <main className={styles.sheet}>
      <title>{name}</title>
      <h1>{name}</h1>
      <QRCode
        value={`${window.location.origin}/portal/outlets/${code}`}
        type="svg"
        size={360}
        bordered={false}
      />
      <p className={styles.invitation}>{t('outlet.signInvitation')}</p>
      <Button className={styles.print} type="primary" size="large" onClick={() => window.print()}>
        {t('outlet.print')}
      </Button>
    </main>
  );
}
