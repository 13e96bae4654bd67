import { useTranslation } from 'react-i18next';
import { useSummary } from './api/results';
import styles from './survey.module.css';

/** The last 90 days in four numbers. */
export function Figures() {
  const { t } = useTranslation('survey');
  const { data } = useSummary();
  if (!data) return null;
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
  const figures = [
    [t('figures.satisfied'), share(data.satisfied, data.answered)],
    [t('figures.mean'), data.mean?.toFixed(2) ?? '–'],
    [t('figures.answered'), `${data.answered} / ${data.asked}`],
    [t('figures.rate'), share(data.answered, data.asked)],
  ] as const;
  return (
    <div className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          {name}
          <strong>{value}</strong>
        </div>
      ))}
    </div>
  );
}
