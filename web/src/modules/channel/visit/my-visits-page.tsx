import { DatePicker, Skeleton, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { wallClock } from '@/lib/wall-clock';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useMyDay } from './api/site-visits';
import styles from './visit.module.css';
import { VisitTags } from './visit-facts';
import { VisitPlaces } from './visit-places';

/** The engineer's day on the phone: one stop after the other. */
export function MyVisitsPage() {
  const { t } = useTranslation('channel');
  const navigate = useNavigate();
  const [state, set] = useUrlState();
  const day = state.day ?? wallClock().format('YYYY-MM-DD');
  const visits = useMyDay(day);
  return (
    <PageBody>
      <PageHeader title={t('visit.mine')} hint={t('visit.mineHint')} />
      <VisitPlaces />
      <div className={styles.phone}>
        <DatePicker
          value={dayjs(day)}
          allowClear={false}
          onChange={(value) => set({ day: value?.format('YYYY-MM-DD') })}
          style={{ marginBottom: 12 }}
        />
        <ProblemAlert error={visits.error} />
        {visits.isPending && <Skeleton active />}
        {visits.data?.items.length === 0 && <EmptyState title={t('visit.none')} fill={t('visit.fillMine')} />}
        {visits.data?.items.map((visit) => (
          <button
            key={visit.id}
            type="button"
            className={styles.stop}
            data-over={visit.state === 'done' || visit.state === 'cancelled'}
            onClick={() => void navigate(`/visits/mine/${visit.id}`)}
          >
            <b>
              {wallClock(visit.startsAt).format('HH:mm')}–{wallClock(visit.endsAt).format('HH:mm')}
            </b>
            <span>
              {visit.customer.name} · {visit.purpose}
            </span>
            <Typography.Text type="secondary">{visit.address}</Typography.Text>
            <VisitTags visit={visit} />
          </button>
        ))}
      </div>
    </PageBody>
  );
}
