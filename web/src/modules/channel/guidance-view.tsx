import { useTranslation } from 'react-i18next';
import { exact, short } from '@/lib/dates';
import type { Guidance } from './api/requests';
import guidanceStyles from './guidance.module.css';
import styles from './portal.module.css';

/** What to expect from here: each step with the time it needs, and what may be asked. */
export function GuidanceView({ guidance }: { readonly guidance: Guidance }) {
  const { t } = useTranslation('channel');
  return (
    <section className={styles.sheet}>
      <h2>{t('guidance.title')}</h2>
      {guidance.words !== '' && <p>{guidance.words}</p>}
      <ol className={guidanceStyles.guidance}>
        {guidance.steps.map((step) => (
          <li key={step.name}>
            <b>{step.name}</b> {step.says}
            {step.until && (
              <time dateTime={step.until} title={exact(step.until)}>
                {t('guidance.until', { time: short(step.until) })}
              </time>
            )}
          </li>
        ))}
      </ol>
      <h2>{t('guidance.asked')}</h2>
      <ul className={guidanceStyles.guidance}>
        {guidance.mayBeAsked.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

/** Who works on it, and when there is news at the latest. */
export function NewsLine({ guidance }: { readonly guidance: Guidance }) {
  const { t } = useTranslation('channel');
  if (!guidance.nextNewsAt) return null;
  return (
    <p className={styles.hint}>
      {guidance.departments.length > 0 &&
        `${t('guidance.working', { departments: guidance.departments.join(t('guidance.and')) })} · `}
      <time dateTime={guidance.nextNewsAt} title={exact(guidance.nextNewsAt)}>
        {t('guidance.news', { time: short(guidance.nextNewsAt) })}
      </time>
    </p>
  );
}
