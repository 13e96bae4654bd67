import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { Policy } from './api/policy';
import styles from './policy.module.css';

/** Why the company serves and which aim leads, before the first chapter. */
export function CharterView({ policy: { frame, charterSince } }: { readonly policy: Policy }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const { charter, strategy } = frame;
  if (!charter) return null;
  return (
    <section className={styles.charter} aria-labelledby="charter">
      <h2 id="charter" className={styles.chapter}>
        {t('charter')}
      </h2>
      <p className={styles.why}>{words(charter.why)}</p>
      <ul>
        {charter.principles.map((principle) => (
          <li key={principle.zh}>{words(principle)}</li>
        ))}
      </ul>
      <div className={styles.muted}>
        <Tag color="blue">{t(`aims.${charter.aim}`)}</Tag>
        {strategy && <Tag>{words(strategy.name)}</Tag>}
        {t('owner')}：{t(`posts.${charter.owner}`, { defaultValue: charter.owner })}
        {charterSince && <> · {t('charterSince', { number: charterSince })}</>}
      </div>
    </section>
  );
}
