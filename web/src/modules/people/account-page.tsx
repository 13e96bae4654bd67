import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { PageBody, PageHeader } from '@/ui/page-header';
import { CodesCard } from './codes-card';
import { PasskeysCard } from './passkeys-card';
import { PasswordCard } from './password-card';
import styles from './people.module.css';
import { SessionsCard } from './sessions-card';
import { TokensCard } from './tokens-card';

/** Oneself: password, codes, browsers, tokens. */
export function AccountPage() {
  const { t } = useTranslation('people');
  const me = useMe();
  const mayHaveTokens = useRight('token_manage');
  return (
    <PageBody>
      <PageHeader title={t('account.title')} hint={`${me.name} · ${me.email}`} />
      <h2 className={styles.section}>{t('password')}</h2>
      <PasswordCard />
      <h2 className={styles.section}>{t('totp.title')}</h2>
      <CodesCard />
      <h2 className={styles.section}>{t('passkey.title')}</h2>
      <PasskeysCard />
      <h2 className={styles.section}>{t('account.sessions')}</h2>
      <SessionsCard />
      {mayHaveTokens && (
        <>
          <h2 className={styles.section}>{t('tokens.title')}</h2>
          <Typography.Paragraph type="secondary">{t('tokens.hint')}</Typography.Paragraph>
          <TokensCard />
        </>
      )}
    </PageBody>
  );
}
