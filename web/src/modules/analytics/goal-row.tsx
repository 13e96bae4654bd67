import { useTranslation } from 'react-i18next';
import type { PromiseLine } from './api/get-board';
import { number } from './amounts';
import { goalSummary, keptShare } from './summary';
import styles from './board.module.css';

/** The three goals and how many of their promises are kept; on the right the share of all cases. */
export function GoalRow({ lines }: { readonly lines: readonly PromiseLine[] }) {
  const { t } = useTranslation('analytics');
  const share = keptShare(lines);
  return (
    <div className={styles.goals}>
      {goalSummary(lines).map(({ goal, judged, kept, broken }) => (
        <span key={goal} className={styles.goal}>
          {t(`goals.${goal}`)}
          <span aria-hidden className={styles.dots}>
            <span className={styles.kept}>{'●'.repeat(kept)}</span>
            <span className={styles.warning}>{'▲'.repeat(judged - kept - broken)}</span>
            <span className={styles.broken}>{'■'.repeat(broken)}</span>
          </span>
          <span className={styles.still}>
            {judged === 0 ? t('nothingYet') : t('keptOf', { kept, judged })}
          </span>
        </span>
      ))}
      <span className={styles.share}>
        {share !== null && (
          <>
            {t('keptShare')} <strong>{number(share)}%</strong>
          </>
        )}
      </span>
    </div>
  );
}
