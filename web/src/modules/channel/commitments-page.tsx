import { Progress, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Promised, useCommitments } from './api/commitments';
import styles from './portal.module.css';

/** The clauses in force that promise a time, and how far they were kept. */
export function CommitmentsPage() {
  const { t } = useTranslation('channel');
  const commitments = useCommitments();
  return (
    <>
      <h1 className={styles.hello}>{t('commitments.title')}</h1>
      <p className={styles.hint}>{t('commitments.hint')}</p>
      <ProblemAlert error={commitments.error} />
      {commitments.isPending && <Skeleton active />}
      {commitments.data?.map((commitment) => (
        <section key={commitment.clause} className={styles.sheet}>
          <h2>{t('commitments.chapter', { number: commitment.clause })}</h2>
          <p>{commitment.text}</p>
          {commitment.promises.map((promised) => (
            <PromisedRow key={promised.promise} promised={promised} />
          ))}
        </section>
      ))}
    </>
  );
}

function PromisedRow({ promised }: { promised: Promised }) {
  const { t } = useTranslation('channel');
  const count = promised.kept + promised.broken;
  const share = count === 0 ? 0 : (100 * promised.kept) / count;
  return (
    <div className={styles.promised}>
      <span>
        {promised.name} <small>{t('commitments.within', { amount: duration(promised.amount) })}</small>
      </span>
      {count === 0 ? (
        <small>{t('commitments.none')}</small>
      ) : (
        <>
          <strong>{t('commitments.kept', { share: `${share.toFixed(1)} %` })}</strong>
          <small>{t('commitments.counted', { count })}</small>
          <Progress percent={share} showInfo={false} size="small" aria-label={promised.name} />
        </>
      )}
    </div>
  );
}
