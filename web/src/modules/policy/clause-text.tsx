import { Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Clause } from './api/policy';
import styles from './policy.module.css';
import { useLimitWords } from './words';

interface ClauseTextProps {
  readonly clause: Clause;
  readonly isChosen: boolean;
  /** Whether somebody asked for a clause; else the page begins at its top. */
  readonly isAsked?: boolean;
  readonly choose: () => void;
}

/** A clause in the flow of the text, with its promises in short. */
export function ClauseText({ clause, isChosen, isAsked = true, choose }: ClauseTextProps) {
  const shown = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen && isAsked) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, isAsked]);
  const { t } = useTranslation('policy');
  const words = useWords();
  const limitWords = useLimitWords();
  return (
    <button
      ref={shown}
      type="button"
      className={`${styles.clause} ${isChosen ? styles.chosen : ''}`}
      aria-pressed={isChosen}
      onClick={choose}
    >
      <span className={styles.number}>{clause.number}</span>
      <span className={clause.repealed ? styles.repealed : undefined}>
        {clause.title && <b className={styles.clauseTitle}>{words(clause.title)}</b>}
        {clause.repealed && <Tag>{t('repealed')}</Tag>}
        {words(clause.text)}
        {clause.targets.length > 0 && (
          <span className={styles.promises}>
            {clause.targets.map((target) => (
              <span key={target.promise}>
                {words(target.indicator.name)}{' '}
                <span className={target.set ? styles.limit : styles.unset}>
                  {limitWords(target, target.indicator)}
                </span>
              </span>
            ))}
          </span>
        )}
      </span>
    </button>
  );
}
