import { ShopOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Input, Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { usePages } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { useFront } from '@/lib/front';
import styles from '../portal.module.css';
import { AppointmentRow } from './appointment-row';
import { loadPortalOutlets, type PortalOutlet, useMyAppointments } from './api/portal-outlets';

/** Where customers can go, and the appointments they have. */
export function PortalOutletsPage() {
  const { t } = useTranslation('channel');
  const [state, set] = useUrlState();
  const front = useFront();
  const mine = useMyAppointments(front.data?.proven ?? false);
  const ahead = (mine.data?.items ?? []).filter((one) => one.state === 'booked');
  const filter = { q: state.q };
  const list = usePages<PortalOutlet>(['portal', 'outlets', filter], (cursor, signal) =>
    loadPortalOutlets(filter, cursor, signal),
  );
  const outlets = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h1 className={styles.hello}>{t('queue.outlets')}</h1>
      <p className={styles.hint}>{t('queue.outletsHint')}</p>
      {ahead.map((one) => (
        <AppointmentRow key={one.id} appointment={one} />
      ))}
      <Input.Search
        size="large"
        defaultValue={state.q ?? ''}
        onSearch={(text) => set({ q: text.trim() })}
        placeholder={t('queue.find')}
        allowClear
        style={{ marginBottom: 12 }}
      />
      <ProblemAlert error={list.error} />
      {list.isPending && <Skeleton active />}
      {!list.isPending && outlets.length === 0 && (
        <EmptyState title={t('queue.noOutlets')} fill={t('queue.noOutletsFill')} />
      )}
      <nav className={styles.rows}>
        {outlets.map((outlet) => (
          <Link key={outlet.code} to={`/portal/outlets/${outlet.code}`} className={styles.row}>
            <ShopOutlined />
            <span className={styles.rowText}>
              <strong>{outlet.name}</strong>
              <small>{outlet.address}</small>
              <small>{outlet.today.hours.join(' ') || t('outlet.shutToday')}</small>
            </span>
            {outlet.today.open ? (
              <Tag color="green">{t('queue.waiting', { count: outlet.waiting })}</Tag>
            ) : (
              <Tag>{t('queue.closed')}</Tag>
            )}
            <RightOutlined />
          </Link>
        ))}
      </nav>
      {list.hasNextPage && (
        <Button block style={{ marginTop: 12 }} onClick={() => void list.fetchNextPage()}>
          {t('queue.more')}
        </Button>
      )}
    </>
  );
}
