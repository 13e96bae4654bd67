import { SearchOutlined, SettingOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { NavEntry } from '@/lib/screens';
import { NoticeBell } from './notice-bell';
import { Part } from '@/lib/parts';
import { PersonMenu } from './person-menu';
import { Places, PlacesBehind } from './places';
import { useReachable } from './use-reachable';
import styles from './frame.module.css';

interface RailProps {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
  /** Told where the telephone may put its button. */
  readonly phone: (place: HTMLElement | null) => void;
}

export function Rail({ openPalette, openShortcuts, phone }: RailProps) {
  const { t } = useTranslation('app');
  const places = useReachable();
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <img className={styles.mark} src="/mark.svg" alt={t('product')} width={32} height={32} />
      <Places places={places.filter(isWork)} />
      <div className={styles.foot}>
        <PlacesBehind
          places={places.filter((place) => !isWork(place))}
          name={t('setUp')}
          icon={<SettingOutlined />}
        />
        <NoticeBell />
        <Part name="presenceSwitch" />
        <div ref={phone} className={styles.phone} />
        <RailButton icon={SearchOutlined} name={t('find')} run={openPalette} />
        <PersonMenu openShortcuts={openShortcuts} />
      </div>
    </nav>
  );
}

/** What is set up rather than worked with is behind one place: the rail stays short. */
const isWork = (place: NavEntry) => place.order < 60;

function RailButton({ icon: Icon, name, run }: { icon: ComponentType; name: string; run: () => void }) {
  return (
    <button type="button" className={styles.place} onClick={run}>
      <Icon />
      <span>{name}</span>
    </button>
  );
}
