import { Button, Drawer, QRCode, Skeleton, Space, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCalendarOptions } from '@/lib/calendars';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName } from './api/choices';
import { type Outlet, useOutlet } from './api/outlets';

interface OutletDrawerProps {
  readonly id: string;
  readonly close: () => void;
  readonly edit?: (outlet: Outlet) => void;
}

/** Everything about one outlet, with the QR code for its door. */
export function OutletDrawer({ id, close, edit }: OutletDrawerProps) {
  const { t } = useTranslation('channel');
  const outlet = useOutlet(id);
  const serviceName = useCategoryName();
  const calendars = useCalendarOptions();
  const found = outlet.data;
  const details = found?.details;
  return (
    <Drawer
      open
      size={520}
      onClose={close}
      title={details?.name ?? t('outlet.title')}
      extra={edit && found && <Button onClick={() => edit(found)}>{t('outlet.change')}</Button>}
    >
      <ProblemAlert error={outlet.error} />
      {outlet.isPending && <Skeleton active />}
      {found && details && (
        <>
          <Pairs
            of={[
              [t('outlet.code'), details.code],
              [t('outlet.address'), details.address],
              [t('outlet.region'), details.region],
              [
                t('outlet.position'),
                typeof details.latitude === 'number' && typeof details.longitude === 'number'
                  ? `${details.latitude}, ${details.longitude}`
                  : undefined,
              ],
              [t('outlet.phone'), details.phone],
              [
                t('outlet.calendar'),
                calendars.find((each) => each.value === details.calendar)?.label ?? details.calendar,
              ],
              [t('outlet.today'), found.today.hours.join(' ') || t('outlet.shutToday')],
              [t('outlet.services'), details.services.map(serviceName).join('、')],
              [t('outlet.covers'), details.covers.join('、')],
              [t('outlet.counters'), details.counters],
              [
                t('outlet.slots'),
                details.slotCapacity > 0
                  ? t('outlet.slotsSay', { minutes: details.slotMinutes, count: details.slotCapacity })
                  : t('outlet.noSlots'),
              ],
              [t('outlet.person'), found.person?.name],
              [t('outlet.team'), found.team?.name],
              [t('outlet.runs'), `${details.opensOn} – ${details.closesOn ?? t('outlet.openEnd')}`],
            ]}
          />
          <Typography.Title level={3} style={{ fontSize: 15, marginTop: 20 }}>
            {t('outlet.entry')}
          </Typography.Title>
          <Space align="start" size={16}>
            <QRCode value={`${window.location.origin}/portal/outlets/${details.code}`} size={132} />
            <Space orientation="vertical">
              <Typography.Text type="secondary">{t('outlet.entryHint')}</Typography.Text>
              <Link to={`/portal/outlets/${details.code}`} target="_blank">
                {t('outlet.entryOpen')}
              </Link>
              <Link to={`/outlet-sign/${details.code}`} target="_blank">
                {t('outlet.signOpen')}
              </Link>
              <Link to={`/hall/${details.code}`} target="_blank">
                {t('outlet.hallOpen')}
              </Link>
            </Space>
          </Space>
        </>
      )}
    </Drawer>
  );
}
