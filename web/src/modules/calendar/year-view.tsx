import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Skeleton, Tooltip } from 'antd';
import i18next from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { days, type Calendar } from './api/calendar';
import { useYear, type YearDay } from './api/get-year';
import styles from './calendar.module.css';
import { NoticeWarning } from './notice-warning';

/** Twelve months: holidays, make-up working days, exceptions and closed days, each with its hours on hover. */
export function YearView({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  const [year, setYear] = useState(() => new Date().getFullYear());
  const shown = useYear(calendar.key, year);
  const isUnsure = calendar.holidays === 'CN' && shown.data?.noticed === false;
  return (
    <section aria-label={t('year')}>
      <Flex align="center" gap={8} className={styles.section}>
        <Button
          size="small"
          aria-label={t('previousYear')}
          icon={<LeftOutlined />}
          onClick={() => setYear(year - 1)}
        />
        <span>{year}</span>
        <Button
          size="small"
          aria-label={t('nextYear')}
          icon={<RightOutlined />}
          onClick={() => setYear(year + 1)}
        />
      </Flex>
      {isUnsure && <NoticeWarning warnings={[{ code: 'holiday_notice_missing', year }]} />}
      <div className={styles.legend}>
        <span className={`${styles.date} ${styles.holiday}`}>{t('kinds.holiday')}</span>
        <span className={`${styles.date} ${styles.make_up}`}>{t('kinds.make_up')}</span>
        <span className={`${styles.date} ${styles.exceptional}`}>{t('kinds.exception')}</span>
        <span className={`${styles.date} ${styles.closed}`}>{t('closed')}</span>
      </div>
      <ProblemAlert error={shown.error} />
      {shown.data ? <Months days={shown.data.days} /> : <Skeleton active />}
    </section>
  );
}

function Months({ days: all }: { readonly days: readonly YearDay[] }) {
  const months = Array.from({ length: 12 }, (_, month) =>
    all.filter(({ date }) => Number(date.slice(5, 7)) === month + 1),
  );
  return (
    <div className={styles.months}>
      {months.map((month, at) => (
        <Month key={at} days={month} />
      ))}
    </div>
  );
}

function Month({ days: dates }: { readonly days: readonly YearDay[] }) {
  const { t } = useTranslation('calendar');
  const first = new Date(`${dates[0]?.date ?? '1970-01-01'}T00:00:00Z`);
  const name = new Intl.DateTimeFormat(i18next.language, { month: 'long', timeZone: 'UTC' }).format(first);
  return (
    <div>
      <h3 className={styles.month}>{name}</h3>
      <div className={styles.grid}>
        {days.map((day) => (
          <span key={day} className={styles.head}>
            {t(`shortDays.${day}`)}
          </span>
        ))}
        {dates.map((day, at) => (
          <Tooltip
            key={day.date}
            title={[day.name, day.periods.join(', ') || t('closed')].filter(Boolean).join(' · ')}
          >
            <span
              className={`${styles.date} ${lookOf(day)}`}
              style={at === 0 ? { gridColumnStart: ((first.getUTCDay() + 6) % 7) + 1 } : {}}
            >
              {Number(day.date.slice(8))}
            </span>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}

function lookOf({ kind, periods }: YearDay): string {
  if (kind === 'holiday') return styles.holiday ?? '';
  if (kind === 'make_up') return styles.make_up ?? '';
  if (kind === 'exception') return styles.exceptional ?? '';
  return periods.length === 0 ? (styles.closed ?? '') : '';
}
