import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCalendarName } from '@/lib/calendars';
import { exact, timeOnly } from '@/lib/dates';
import type { RosterWeek } from './api/roster';

/** Promised hours that nobody covers, named. */
export function GapList({ week }: { readonly week: RosterWeek }) {
  const { t } = useTranslation('routing');
  const calendarName = useCalendarName();
  if (week.gaps.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('roster.gapCount', { count: week.gaps.length })}
      description={
        <ul style={{ margin: 0, paddingInlineStart: 18 }}>
          {week.gaps.slice(0, 8).map((gap) => (
            <li key={`${gap.calendar}${gap.from}`}>
              {exact(gap.from)}–{timeOnly(gap.to)} · {calendarName(gap.calendar)} ·{' '}
              {t('roster.have', { present: gap.present, needed: gap.needed })}
            </li>
          ))}
          {week.gaps.length > 8 && <li>…</li>}
        </ul>
      }
    />
  );
}
