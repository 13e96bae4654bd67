import { SearchOutlined, SettingOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { NavEntry } from '@/lib/screens';
import { NoticeBell } from './notice-bell';
import { Part } from '@/lib/parts';
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
      <div className={styles.places}>
        {places.filter(isWork).map(({ path, label, icon: Icon }) => (
          <NavLink key={path} to={path} end={path === '/'} className={placeClass}>
            <Icon />
            <span>{t(label)}</span>
          </NavLink>
        ))}
      </div>
      <div className={styles.foot}>
        <SetUpPlaces places={places.filter((place) => !isWork(place))} />
        <NoticeBell />
        <Part name="presenceSwitch" />
        <RailButton icon={SearchOutlined} name={t('find')} run={openPalette} />
        <PersonMenu openShortcuts={openShortcuts} />
      </div>
    </nav>
  );
}

const isWork = (place: NavEntry) => place.order < 60;

/** What is set up rather than worked with, behind one place: the rail stays short. */
function SetUpPlaces({ places }: { readonly places: readonly NavEntry[] }) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  if (places.length === 0) return null;
  const items: MenuProps['items'] = places.map(({ path, label, icon: Icon }) => ({
    key: path,
    icon: <Icon />,
    label: <Link to={path}>{t(label)}</Link>,
  }));
  const here = places.find(({ path }) => pathname.startsWith(path));
  return (
    <Dropdown
      menu={{ items, selectedKeys: here ? [here.path] : [] }}
      trigger={['click']}
      placement="bottomLeft"
    >
      <button type="button" className={placeClass({ isActive: here !== undefined })}>
        <SettingOutlined />
        <span>{t('setUp')}</span>
      </button>
    </Dropdown>
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
