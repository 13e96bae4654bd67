import { ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { exact, short } from '@/lib/dates';
import type { Next } from './api/requests';
import styles from './progress.module.css';

/** What happens next, and the time we promised for it. */
export function NextStep({ next, ahead }: { next: Next; ahead?: number | null | undefined }) {
  const { t } = useTranslation('channel');
  if (next.what === 'nothing') return null;
  return (
    <section className={styles.next} data-late={next.late} data-yours={next.what.startsWith('your')}>
      <ClockCircleOutlined />
      <div>
        <small>{t('next.title')}</small>
        <div>{t(`next.${next.what}`)}</div>
        {typeof ahead === 'number' && next.what !== 'pause_ends' && (
          <div>{t('next.ahead', { count: ahead })}</div>
        )}
        {next.dueAt && (
          <time dateTime={next.dueAt} title={exact(next.dueAt)}>
            {next.late
              ? t('next.late', { time: short(next.dueAt) })
              : t('next.by', { time: short(next.dueAt) })}
          </time>
        )}
      </div>
    </section>
  );
}
