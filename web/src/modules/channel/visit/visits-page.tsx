import { Button, Card, DatePicker, Flex, Skeleton, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { wallClock } from '@/lib/wall-clock';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { type SiteVisit, useDay } from './api/site-visits';
import styles from './visit.module.css';
import { VisitDrawer } from './visit-drawer';
import { VisitTags } from './visit-facts';
import { VisitPlaces } from './visit-places';

/** A day of visits, each engineer's way from one to the next. */
export function VisitsPage() {
  const { t } = useTranslation('channel');
  const mayRead = useRight('visit_plan');
  const [state, set] = useUrlState();
  const day = state.day ?? wallClock().format('YYYY-MM-DD');
  const visits = useDay(day);
  const go = (days: number) => set({ day: dayjs(day).add(days, 'day').format('YYYY-MM-DD') });
  return (
    <PageBody wide>
      <PageHeader title={t('visit.title')} hint={t('visit.hint')} />
      <VisitPlaces />
      <Flex gap={8} style={{ marginBottom: 12 }}>
        <Button aria-label={t('visit.before')} onClick={() => go(-1)}>
          ‹
        </Button>
        <DatePicker
          value={dayjs(day)}
          allowClear={false}
          onChange={(value) => set({ day: value?.format('YYYY-MM-DD') })}
        />
        <Button aria-label={t('visit.after')} onClick={() => go(1)}>
          ›
        </Button>
        <Button type="text" onClick={() => set({ day: undefined })}>
          {t('visit.today')}
        </Button>
      </Flex>
      <ProblemAlert error={visits.error} />
      {visits.isPending && <Skeleton active />}
      {visits.data?.length === 0 && (
        <EmptyState title={t('visit.none')} fill={t(mayRead ? 'visit.fill' : 'visit.fillOthers')} />
      )}
      <div className={styles.day}>
        {byEngineer(visits.data ?? []).map(([engineer, way]) => (
          <Card
            key={engineer.id}
            size="small"
            title={engineer.name}
            extra={t('visit.count', { count: way.length })}
          >
            {way.map((visit) => (
              <button
                key={visit.id}
                type="button"
                className={styles.stop}
                data-over={visit.state === 'done' || visit.state === 'cancelled'}
                onClick={() => set({ visit: visit.id })}
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
          </Card>
        ))}
      </div>
      {state.visit && <VisitDrawer id={state.visit} close={() => set({ visit: undefined })} />}
    </PageBody>
  );
}

function byEngineer(visits: readonly SiteVisit[]): [SiteVisit['engineer'], SiteVisit[]][] {
  const ways = new Map<string, [SiteVisit['engineer'], SiteVisit[]]>();
  for (const visit of visits) {
    const way = ways.get(visit.engineer.id) ?? [visit.engineer, []];
    way[1].push(visit);
    ways.set(visit.engineer.id, way);
  }
  return [...ways.values()].sort((one, other) => one[0].name.localeCompare(other[0].name));
}
