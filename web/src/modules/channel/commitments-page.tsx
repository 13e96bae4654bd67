import { Progress, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { promised as inWords } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Promised, useAchieved, useCommitments } from './api/commitments';
import promiseStyles from './commitments.module.css';
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
      <AchievedSheet />
      {commitments.data?.length === 0 && <p className={styles.hint}>{t('commitments.nothing')}</p>}
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

const signs = { at_most: '≤', at_least: '≥', below: '<', exactly: '=', about: '≈' } as const;

/** What was achieved, where the company chose to say so; and the ways to us. */
function AchievedSheet() {
  const { t } = useTranslation('channel');
  const achieved = useAchieved();
  const inUnit = (value: number, unit: string) =>
    `${Number(value.toFixed(1))} ${t(`commitments.units.${unit}`, { defaultValue: '' })}`.trim();
  return (
    <>
      <section className={styles.sheet}>
        <h2>{t('commitments.ways')}</h2>
        <p>{t('commitments.waysText')}</p>
        <p>
          <Link to="/portal/complain">{t('commitments.complain')}</Link>
        </p>
      </section>
      {(achieved.data ?? []).length > 0 && (
        <section className={styles.sheet}>
          <h2>{t('commitments.achieved')}</h2>
          {achieved.data?.map((one) => (
            <div key={one.code} className={promiseStyles.promised}>
              <span>
                {one.name}{' '}
                {one.target !== null && (
                  <small>
                    {signs[one.direction]} {inUnit(one.target, one.unit)}
                  </small>
                )}
              </span>
              <strong>{one.value === null ? t('commitments.none') : inUnit(one.value, one.unit)}</strong>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function PromisedRow({ promised }: { promised: Promised }) {
  const { t } = useTranslation('channel');
  const kept = promised.kept ?? 0;
  const count = kept + (promised.broken ?? 0);
  const share = count === 0 ? 0 : (100 * kept) / count;
  return (
    <div className={promiseStyles.promised}>
      <span>
        {promised.name}{' '}
        <small>
          {t('commitments.within', {
            amount: inWords(
              promised.amount,
              (days) => `${String(days)} ${t('commitments.units.working_day')}`,
            ),
          })}
        </small>
      </span>
      {promised.kept === null ? null : count === 0 ? (
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
