import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { wallClock } from '@/lib/wall-clock';

/** The days of a report, in the address; without them the last thirty. */
export function PeriodPicker() {
  const { t } = useTranslation('sla');
  const [{ from, to }, set] = useUrlState();
  return (
    <DatePicker.RangePicker
      aria-label={t('report.period')}
      value={from && to ? [dayjs(from), dayjs(to)] : [wallClock().subtract(29, 'day'), wallClock()]}
      maxDate={wallClock()}
      onChange={(days) => set({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
    />
  );
}
