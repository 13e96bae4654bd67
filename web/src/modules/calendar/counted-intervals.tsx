import { Table } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import type { Interval, Warning } from './api/calendar';
import styles from './calendar.module.css';
import { NoticeWarning } from './notice-warning';

interface CountedIntervalsProps {
  readonly intervals: readonly Interval[];
  readonly warnings: readonly Warning[];
  readonly zone: string;
}

/** Every stretch that was counted, so that anybody can add it up. */
export function CountedIntervals({ intervals, warnings, zone }: CountedIntervalsProps) {
  const { t } = useTranslation('calendar');
  const zoned = useZoned(zone);
  return (
    <>
      <NoticeWarning warnings={warnings} />
      <Table<Interval>
        size="small"
        rowKey="from"
        pagination={intervals.length > 50 ? { pageSize: 50, size: 'small' } : false}
        dataSource={[...intervals]}
        columns={[
          { title: t('from'), render: (_, { from }) => zoned(from) },
          { title: t('to'), render: (_, { to }) => zoned(to) },
          {
            title: t('length'),
            align: 'right',
            className: styles.nowrap ?? '',
            render: (_, { from, to }) => duration(Date.parse(to) - Date.parse(from)),
          },
        ]}
      />
    </>
  );
}

/** Moments as the wall clock of the calendar shows them: 11月22日 周日 15:04. */
export function useZoned(zone: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(i18next.language, {
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  });
  return (iso) => format.format(new Date(iso));
}
