import { ClockCircleOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '@/lib/api';
import { duration, short } from '@/lib/dates';
import styles from './when-answered.module.css';

interface Way {
  readonly channel: string;
  readonly closedUntil?: string | null;
  readonly firstAnswer?: number | null;
}

const useHours = () =>
  useQuery({
    queryKey: ['portal', 'hours'],
    queryFn: () => api.get<{ items: readonly Way[] }>('/portal/hours'),
    refetchInterval: 60_000,
  });

/** At any hour: whether a person is there, when one answers, and what can be done without one. */
export function WhenAnswered({ brief = false }: { readonly brief?: boolean }) {
  const { t } = useTranslation('channel');
  const { data } = useHours();
  const portal = data?.items.find(({ channel }) => channel === 'portal');
  if (!data || !portal || (brief && !portal.closedUntil)) return null;
  const others = data.items.filter(({ channel }) => channel !== 'portal');
  return (
    <Alert
      className={styles.when}
      type={portal.closedUntil ? 'warning' : 'success'}
      showIcon
      icon={<ClockCircleOutlined />}
      title={
        portal.closedUntil
          ? t('when.closed', { from: short(portal.closedUntil) })
          : portal.firstAnswer
            ? t('when.openWithin', { within: duration(portal.firstAnswer * 1000) })
            : t('when.open')
      }
      description={
        brief ? undefined : (
          <>
            {portal.closedUntil && (
              <p className={styles.self}>
                {t('when.meanwhile')} <Link to="/portal/help">{t('when.help')}</Link>
                {' · '}
                <Link to="/portal/requests">{t('when.progress')}</Link>
              </p>
            )}
            {others.length > 0 && (
              <ul className={styles.ways}>
                {others.map(({ channel, closedUntil }) => (
                  <li key={channel}>
                    <span>{t(`ticket:channels.${channel}`)}</span>
                    <span>{closedUntil ? t('when.from', { from: short(closedUntil) }) : t('when.now')}</span>
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }
    />
  );
}
