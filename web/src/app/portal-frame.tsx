import { AuditOutlined, EditOutlined, UnorderedListOutlined, WarningOutlined } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { setZone } from '@/lib/dates';
import { useFront } from '@/lib/front';
import { speak } from '@/lib/i18n';
import styles from './portal-frame.module.css';

/** From anywhere in one tap: ask, follow, see what is promised, complain. */
const places = [
  { path: '/portal', label: 'portalNav.ask', icon: EditOutlined },
  { path: '/portal/requests', label: 'portalNav.mine', icon: UnorderedListOutlined },
  { path: '/portal/commitments', label: 'portalNav.promises', icon: AuditOutlined },
  { path: '/portal/complain', label: 'portalNav.complain', icon: WarningOutlined },
];

/** The customer's frame: one quiet column, made for a phone first. */
export function PortalFrame() {
  const { t, i18n } = useTranslation('app');
  const front = useFront();
  if (front.data) setZone(front.data.zone); // its times are those of the company's clock, not of the customer's
  const other = i18n.language === 'zh-CN' ? 'en' : 'zh-CN';
  useEffect(offerAsApp, []);
  return (
    <div className={styles.portal}>
      <header className={styles.portalHead}>
        <Link to="/portal" className={styles.portalName}>
          <img src="/mark.svg" alt="" width={24} height={24} />
          <span>{front.data ? t('portalOf', { company: front.data.company }) : t('portal')}</span>
        </Link>
        <Flex gap={4}>
          <Button type="text" lang={other} onClick={() => void speak(other)}>
            {other === 'en' ? 'English' : '中文'}
          </Button>
        </Flex>
      </header>
      <nav className={styles.portalNav} aria-label={t('navigation')}>
        {places.map(({ path, label, icon: Icon }) => (
          <NavLink key={path} to={path} end={path === '/portal'}>
            <Icon />
            {t(label)}
          </NavLink>
        ))}
      </nav>
      <main className={styles.portalMain}>
        <Suspense>{!front.isPending && <Outlet />}</Suspense>
      </main>
    </div>
  );
}

/** On a home screen the portal opens as an application; some phones show notices only then. */
function offerAsApp() {
  const link = Object.assign(document.createElement('link'), {
    rel: 'manifest',
    href: '/portal.webmanifest',
  });
  document.head.append(link);
  return () => link.remove();
}
