import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '@/lib/words';
import type { Clause, Frame } from './api/policy';
import { Part } from '@/lib/parts';
import styles from './policy.module.css';
import { TargetView } from './target-view';

/** Who answers for the clause, what makes it happen and what proves it. */
export function ClauseSide({
  clause,
  frame,
  mayChange,
}: {
  readonly clause: Clause;
  readonly frame: Frame;
  readonly mayChange: boolean;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const cited = (key: string) => {
    const paper = frame.references.find((reference) => reference.key === key);
    return paper ? `《${words(paper.title)}》` : key;
  };
  return (
    <>
      <h2 className={styles.chapter} style={{ marginTop: 0 }}>
        {t('clause', { number: clause.number })}
      </h2>
      {clause.repealed && (
        <p>
          {t('repealedSince', { on: clause.repealed.on })}：{clause.repealed.reason}
          {clause.repealed.successor && (
            <>
              {' → '}
              <Link to={`/policy?clause=${clause.repealed.successor}`}>
                {t('clause', { number: clause.repealed.successor })}
              </Link>
            </>
          )}
        </p>
      )}
      <dl className={styles.pairs}>
        <dt>{t('owner')}</dt>
        <dd>{t(`posts.${clause.owner}`, { defaultValue: clause.owner })}</dd>
        <dt>{t('control')}</dt>
        <dd>{clause.control.map((each) => t(`controls.${each}`, { defaultValue: each })).join('、')}</dd>
        {clause.scope && (
          <>
            <dt>{t('scope')}</dt>
            <dd>{words(clause.scope)}</dd>
          </>
        )}
        {clause.cites.length > 0 && (
          <>
            <dt>{t('cites')}</dt>
            <dd>{clause.cites.map((key) => cited(key)).join('、')}</dd>
          </>
        )}
        {clause.basis && (
          <>
            <dt>{t('basis')}</dt>
            <dd>{words(clause.basis)}</dd>
          </>
        )}
      </dl>
      {clause.targets.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noIndicator')} />
      )}
      {clause.targets.map((target) => (
        <TargetView key={target.promise} target={target} mayChange={mayChange} />
      ))}
      <Part name="clauseChecks" clause={clause.number} />
    </>
  );
}
