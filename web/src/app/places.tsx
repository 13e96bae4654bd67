import { EllipsisOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { NavEntry } from '@/lib/screens';
import styles from './frame.module.css';

/** What a place and the gap to the next one take, as the style sheet has it. */
const TALL = 52;
const WIDE = 47;

interface PlacesProps {
  readonly places: readonly NavEntry[];
}

/** Where one works. As many as the window has room for; the others are behind the last one, so that none is cut off. */
export function Places({ places }: PlacesProps) {
  const { t } = useTranslation('app');
  const [room, setRoom] = useState(Infinity);
  const measure = useCallback((box: HTMLDivElement | null) => {
    if (!box || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      const { clientHeight, clientWidth } = box;
      const across = getComputedStyle(box).flexDirection === 'row';
      const unmeasured = clientWidth === 0 || clientHeight === 0;
      setRoom(
        unmeasured ? Infinity : Math.max(1, Math.floor(across ? clientWidth / WIDE : clientHeight / TALL)),
      );
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, []);
  const shown = places.length <= room ? places : places.slice(0, room - 1);
  return (
    <div className={styles.places} ref={measure}>
      {shown.map(({ path, label, icon: Icon }) => (
        <NavLink key={path} to={path} end={path === '/'} className={placeClass}>
          <Icon />
          <span>{t(label)}</span>
        </NavLink>
      ))}
      <PlacesBehind places={places.slice(shown.length)} name={t('morePlaces')} icon={<EllipsisOutlined />} />
    </div>
  );
}

interface PlacesBehindProps extends PlacesProps {
  readonly name: string;
  readonly icon: ReactNode;
}

/** Places behind one place. */
export function PlacesBehind({ places, name, icon }: PlacesBehindProps) {
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
        {icon}
        <span>{name}</span>
      </button>
    </Dropdown>
  );
}

const placeClass = ({ isActive }: { isActive: boolean }) => `${styles.place} ${isActive ? styles.here : ''}`;
