import { PauseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { exact, short } from '@/lib/dates';
import type { Stood } from './api/requests';
import styles from './pauses.module.css';

/** When our promised times stood still, and for what: the customer can check them like anybody here. */
export function PausesView({ pauses }: { readonly pauses: readonly Stood[] }) {
  const { t } = useTranslation('channel');
  if (pauses.length === 0) return null;
  return (
    <section className={styles.pauses}>
      <h2>
        <PauseCircleOutlined /> {t('pauses.title')}
      </h2>
      <ul>
        {pauses.map((pause) => (
          <li key={pause.from}>
            <span>{t(`pauses.${pause.reason}`)}</span>
            <time dateTime={pause.from} title={exact(pause.from)}>
              {pause.to
                ? t('pauses.over', { from: short(pause.from), to: short(pause.to) })
                : pause.until
                  ? t('pauses.until', { from: short(pause.from), until: short(pause.until) })
                  : t('pauses.since', { from: short(pause.from) })}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
