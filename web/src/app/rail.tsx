import { QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { PersonMenu } from './person-menu';
import { useReachable } from './use-reachable';
import styles from './frame.module.css';

interface RailProps {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
}

export function Rail({ openPalette, openShortcuts }: RailProps) {
  const { t } = useTranslation('app');
  const places = useReachable();
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <img className={styles.mark} src="/mark.svg" alt={t('product')} width={32} height={32} />
      {places.map(({ path, label, icon: Icon }) => (
        <NavLink key={path} to={path} end={path === '/'} className={placeClass}>
          <Icon />
          <span>{t(label)}</span>
        </NavLink>
      ))}
      <div className={styles.foot}>
        <RailButton icon={SearchOutlined} name={t('find')} run={openPalette} />
        <RailButton icon={QuestionCircleOutlined} name={t('keys')} run={openShortcuts} />
        <PersonMenu />
      </div>
    </nav>
  );
}

const placeClass = ({ isActive }: { isActive: boolean }) => `${styles.place} ${isActive ? styles.here : ''}`;

function RailButton({ icon: Icon, name, run }: { icon: ComponentType; name: string; run: () => void }) {
  return (
    <button type="button" className={styles.place} onClick={run}>
      <Icon />
      <span>{name}</span>
    </button>
  );
}
