import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, PromiseLine } from './api/get-board';
import { number } from './amounts';
import { goalSummary, keptShare } from './summary';
import styles from './board.module.css';

interface GoalRowProps {
  readonly lines: readonly PromiseLine[];
  readonly chosen?: string | undefined;
  /** Without it the goals are only told, as on the wall. */
  readonly choose?: ((goal: Goal | undefined) => void) | undefined;
}

/** The three goals and how many of their promises are kept; a click shows only theirs. On the right the share of all cases. */
export function GoalRow({ lines, chosen, choose }: GoalRowProps) {
  const { t } = useTranslation('analytics');
  const share = keptShare(lines);
  return (
    <div className={styles.goals}>
      {goalSummary(lines).map(({ goal, judged, kept, broken }) => (
        <GoalButton
          key={goal}
          isChosen={chosen === goal}
          choose={choose && (() => choose(chosen === goal ? undefined : goal))}
        >
          {t(`goals.${goal}`)}
          <span aria-hidden className={styles.dots}>
            <span className={styles.kept}>{'●'.repeat(kept)}</span>
            <span className={styles.warning}>{'▲'.repeat(judged - kept - broken)}</span>
            <span className={styles.broken}>{'■'.repeat(broken)}</span>
          </span>
          <span className={styles.still}>
            {judged === 0 ? t('nothingYet') : t('keptOf', { kept, judged })}
          </span>
        </GoalButton>
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

interface GoalButtonProps {
  readonly isChosen: boolean;
  readonly choose: (() => void) | undefined;
  readonly children: ReactNode;
}

function GoalButton({ isChosen, choose, children }: GoalButtonProps) {
  if (!choose) return <span className={styles.goal}>{children}</span>;
  return (
    <button
      type="button"
      className={`${styles.goal} ${styles.choice}`}
      aria-pressed={isChosen}
      onClick={choose}
    >
      {children}
    </button>
  );
}
