import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { exact, short } from '@/lib/dates';
import type { Path, PathStep } from './api/requests';
import styles from './portal.module.css';
import progressStyles from './progress.module.css';

/** The way a request goes, step by step: what is done, where it is, what comes and by when. */
export function PathView({ path, openedAt }: { readonly path: Path; readonly openedAt: string }) {
  const { t } = useTranslation('channel');
  return (
    <section className={styles.sheet}>
      <h2>
        {t('steps.title')}
        {path.expectedAt && (
          <time className={progressStyles.expected} dateTime={path.expectedAt} title={exact(path.expectedAt)}>
            {t('path.expected', { time: short(path.expectedAt) })}
          </time>
        )}
      </h2>
      <ol className={progressStyles.path} aria-label={t('steps.title')}>
        <li data-state="done">
          <span className={progressStyles.dot}>
            <CheckOutlined />
          </span>
          <b>{t('steps.received')}</b>
          <time dateTime={openedAt} title={exact(openedAt)}>
            {short(openedAt)}
          </time>
        </li>
        {path.steps.map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { readonly step: PathStep }) {
  const { t } = useTranslation('channel');
  const at = step.at ?? step.until;
  return (
    <li
      data-state={step.state}
      data-late={step.late}
      aria-current={step.state === 'now' ? 'step' : undefined}
    >
      <span className={progressStyles.dot}>{step.state === 'done' && <CheckOutlined />}</span>
      <b>{step.name}</b>
      {at && (
        <time dateTime={at} title={exact(at)}>
          {step.at ? short(at) : t(step.late ? 'path.late' : 'path.until', { time: short(at) })}
        </time>
      )}
      {step.state !== 'done' && step.says !== step.name && <p>{step.says}</p>}
    </li>
  );
}
