import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '@/lib/i18n';
import styles from './entrance.module.css';

interface EntranceProps {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A card in the middle of the page: everything that comes before one is signed in. */
export function Entrance({ title, hint, wide = false, children }: EntranceProps) {
  const { t, i18n } = useTranslation('people');
  const other = i18n.language === 'zh-CN' ? 'en' : 'zh-CN';
  return (
    <main className={styles.entrance}>
      <Button type="text" className={styles.language ?? ''} lang={other} onClick={() => void speak(other)}>
        {other === 'en' ? 'English' : '中文'}
      </Button>
      <div className={`${styles.card} ${wide ? styles.wide : ''}`}>
        <div className={styles.brand}>
          <img src="/mark.svg" alt="" width={28} height={28} />
          {t('product')}
        </div>
        <h1 className={styles.title}>{title}</h1>
        {hint && <p className={styles.hint}>{hint}</p>}
        {children}
      </div>
    </main>
  );
}
