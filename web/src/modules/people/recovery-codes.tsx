import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './entrance.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly done: () => void;
}

/** Shown once: for the day the phone is lost. */
export function RecoveryCodes({ codes, done }: RecoveryCodesProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <Typography.Text strong>{t('recovery.title')}</Typography.Text>
      <Typography.Paragraph type="secondary">{t('recovery.hint')}</Typography.Paragraph>
      <div className={styles.codes}>
        {codes.map((code) => (
          <span key={code}>{code}</span>
        ))}
      </div>
      <Typography.Paragraph copyable={{ text: codes.join('\n'), tooltips: false }}>
        {t('recovery.copy')}
      </Typography.Paragraph>
      <Button type="primary" block onClick={done}>
        {t('recovery.kept')}
      </Button>
    </>
  );
}
