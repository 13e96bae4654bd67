import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { exact, short } from '@/lib/dates';
import type { Step } from './api/requests';
import styles from './progress.module.css';

/** Every step a request takes, as far as it has come. */
export function ProgressLine({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('channel');
  return (
    <ol className={styles.progress} aria-label={t('steps.title')}>
      {steps.map((step) => (
        <li key={step.name} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={styles.dot}>{step.state === 'done' && <CheckOutlined />}</span>
          <span>{t(`steps.${step.name}`)}</span>
          {step.at && (
            <time dateTime={step.at} title={exact(step.at)}>
              {short(step.at)}
            </time>
          )}
        </li>
      ))}
    </ol>
  );
}
