import { Avatar, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '@/lib/api';
import { languages, speak } from '@/lib/i18n';
import { useMe } from '@/lib/session';
import { chooseScheme, useSchemeChoice, type SchemeChoice } from '@/ui/use-scheme';
import styles from './frame.module.css';

const schemes: readonly SchemeChoice[] = ['light', 'dark', 'system'];

/** Who I am, how it looks, which language, the keys, my account, sign out. */
export function PersonMenu({ openShortcuts }: { readonly openShortcuts: () => void }) {
  const { t, i18n } = useTranslation('app');
  const navigate = useNavigate();
  const me = useMe();
  const scheme = useSchemeChoice();
  const items: MenuProps['items'] = [
    { key: 'who', type: 'group', label: `${me.name} · ${me.company.name}` },
    { key: 'account', label: t('account'), onClick: () => void navigate('/account') },
    { type: 'divider' },
    ...schemes.map((each) => ({ key: each, label: t(`schemes.${each}`), onClick: () => chooseScheme(each) })),
    { type: 'divider' },
    ...languages.map((each) => ({
      key: each,
      label: t(`languages.${each}`),
      onClick: () => void speak(each),
    })),
    { type: 'divider' },
    { key: 'keys', label: t('keys'), extra: '?', onClick: openShortcuts },
    { key: 'out', label: t('signOut'), onClick: () => void signOut() },
  ];
  return (
    <Dropdown
      menu={{ items, selectedKeys: [scheme, i18n.language] }}
      trigger={['click']}
      placement="topRight"
    >
      <button type="button" className={styles.place} aria-label={me.name}>
        <Avatar size={28}>{me.name.slice(0, 1)}</Avatar>
      </button>
    </Dropdown>
  );
}

async function signOut(): Promise<void> {
  await api.delete('/session');
  window.location.assign('/sign-in');
}
