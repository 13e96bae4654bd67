import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { minutes, useSeconds } from '../clock';
import styles from '../phone.module.css';
import { SoftphoneButtons } from './softphone-buttons';
import type { Act, Talk } from './state';

/** A call of this browser that the server does not show, as while it cannot be reached: one can speak all the same. */
export function SoftphoneCard({ talk, act }: { readonly talk: Talk; readonly act: (act: Act) => void }) {
  const { t } = useTranslation('channel');
  return (
    <section className={styles.bar} role="region" aria-label={t('phone.call')} aria-live="polite">
      <div className={styles.head}>
        <Tag color={talk.state === 'talking' ? 'green' : 'orange'}>{t(`phone.states.${talk.state}`)}</Tag>
        <Seconds key={talk.state} />
        <strong>{talk.number}</strong>
      </div>
      <div style={{ marginTop: 8 }}>
        <SoftphoneButtons talk={talk} act={act} />
      </div>
    </section>
  );
}

function Seconds() {
  return (
    <span className={styles.time} aria-live="off">
      {minutes(useSeconds(0))}
    </span>
  );
}
