import { Input, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords, type Words } from '@/lib/words';
import type { ClauseValue, DraftClause as DraftClauseOf } from './api/draft';
import draftStyles from './draft.module.css';
import styles from './policy.module.css';

interface DraftClauseProps {
  readonly clause: DraftClauseOf;
  readonly isChosen: boolean;
  readonly isChanged: boolean;
  readonly choose: () => void;
  /** What is being written, if it is this one. */
  readonly value?: ClauseValue | undefined;
  readonly put: (value: ClauseValue) => void;
}

/** A clause of the draft in the flow of the text; the chosen one can be written in place, in both languages. */
export function DraftClause({ clause, isChosen, isChanged, choose, value, put }: DraftClauseProps) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) shown.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  if (value) {
    const title = value.title ?? { zh: '', en: '' };
    const titled = (next: Words) => put({ ...value, title: next.zh === '' && next.en === '' ? null : next });
    return (
      <div ref={shown} className={`${styles.clause} ${styles.chosen}`}>
        <span className={styles.number}>{clause.number}</span>
        <div className={draftStyles.writing}>
          {(['zh', 'en'] as const).map((language) => (
            <label key={language}>
              <span className={styles.muted}>{t(`language.${language}`)}</span>
              <Input
                value={title[language]}
                maxLength={100}
                placeholder={t('clauseTitle')}
                onChange={(event) => titled({ ...title, [language]: event.target.value })}
              />
              <Input.TextArea
                autoFocus={language === 'zh'}
                autoSize={{ minRows: 3, maxRows: 12 }}
                maxLength={4000}
                value={value.text[language]}
                aria-label={t(`language.${language}`)}
                onChange={(event) =>
                  put({ ...value, text: { ...value.text, [language]: event.target.value } })
                }
              />
            </label>
          ))}
        </div>
      </div>
    );
  }
  return (
    <div ref={shown}>
      <button
        type="button"
        className={`${styles.clause} ${isChosen ? styles.chosen : ''}`}
        aria-pressed={isChosen}
        onClick={choose}
      >
        <span className={styles.number}>{clause.number}</span>
        <span className={clause.repealed ? styles.repealed : undefined}>
          {isChanged && <span className={draftStyles.changed} title={t('changedHere')} />}
          {clause.title && <b className={styles.clauseTitle}>{words(clause.title)}</b>}
          {clause.repealed && <Tag>{t('repealed')}</Tag>}
          {words(clause.text)}
        </span>
      </button>
    </div>
  );
}
