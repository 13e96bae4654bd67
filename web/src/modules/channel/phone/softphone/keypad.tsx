import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './softphone.module.css';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** Tones for the menus of others: by button, or typed. */
export function Keypad({ press }: { readonly press: (tones: string) => void }) {
  const { t } = useTranslation('channel');
  const [pressed, setPressed] = useState('');
  const more = (tones: string) => {
    if (!tones) return;
    press(tones);
    setPressed((before) => (before + tones).slice(-30));
  };
  return (
    <div className={styles.keypad} role="group" aria-label={t('softphone.keypad')}>
      <Input
        autoFocus
        aria-label={t('softphone.tones')}
        inputMode="tel"
        value={pressed}
        onChange={(event) => {
          const typed = event.target.value.replace(/[^0-9*#]/g, '');
          if (typed.startsWith(pressed)) more(typed.slice(pressed.length));
        }}
      />
      {keys.map((key) => (
        <Button key={key} onClick={() => more(key)}>
          {key}
        </Button>
      ))}
    </div>
  );
}
