import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { useHall } from './api/portal-outlets';
import styles from './hall.module.css';

/** The wall of the hall: who goes to which counter, and who comes next. Large enough to be read from the last chair. */
export function HallPage() {
  const { t } = useTranslation('channel');
  const { code = '' } = useParams();
  const hall = useHall(code);
  if (!hall.data) return hall.error ? <ProblemAlert error={hall.error} /> : <Skeleton active />;
  const { name, called, next, waiting, today } = hall.data;
  return (
    <main className={styles.hall}>
      <title>{name}</title>
      <header>
        <h1>{name}</h1>
        <span>{today.hours.join(' ') || t('outlet.shutToday')}</span>
      </header>
      <section className={styles.called} aria-live="polite">
        {called.length === 0 && <p className={styles.nobody}>{t('queue.nobodyCalled')}</p>}
        {called.slice(0, 6).map((one, index) => (
          <div key={`${one.label}${one.calls}`} className={styles.call} data-latest={index === 0}>
            <strong>{one.label}</strong>
            <span>{t('queue.toCounter', { counter: one.counter })}</span>
          </div>
        ))}
      </section>
      <footer>
        <span>{t('queue.waiting', { count: waiting })}</span>
        <span>
          {t('queue.next')} {next.join('  ')}
        </span>
      </footer>
    </main>
  );
}
