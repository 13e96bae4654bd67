import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import styles from './chat.module.css';

/** A shop that sells nothing: where a chat is tried before it stands on the real site. */
export function ShopPage() {
  const { t, i18n } = useTranslation('channel');
  const { id = '' } = useParams();
  useEffect(() => {
    const script = document.createElement('script');
    script.src = '/chat/widget.js';
    script.dataset.chat = id;
    script.dataset.language = i18n.language;
    document.body.append(script);
  }, [id, i18n.language]);
  return (
    <main className={styles.shop}>
      <title>{t('chat.shop.title')}</title>
      <h1>{t('chat.shop.title')}</h1>
      <p>{t('chat.shop.about')}</p>
      <ul>
        {(['washer', 'fridge', 'cooker'] as const).map((ware) => (
          <li key={ware}>
            <strong>{t(`chat.shop.${ware}`)}</strong>
            <span>{t('chat.shop.notForSale')}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
