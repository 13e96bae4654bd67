import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import { days, type Day, type Weekly } from './api/calendar';
import styles from './calendar.module.css';
import { DayBar } from './day-bar';
import { faultOf, openMinutes } from './periods';
import { PeriodsInput } from './periods-input';

interface WeekEditorProps {
  readonly weekly: Weekly;
  readonly disabled: boolean;
  readonly onChange: (weekly: Weekly) => void;
}

/** A row a day: the periods as text, the day drawn, its hours counted. */
export function WeekEditor({ weekly, disabled, onChange }: WeekEditorProps) {
  const { t } = useTranslation('calendar');
  const copyMonday = (to: readonly Day[]) =>
    onChange({ ...weekly, ...Object.fromEntries(to.map((day) => [day, weekly.MONDAY ?? []])) });
  return (
    <>
      {days.map((day) => {
        const periods = weekly[day] ?? [];
        const fault = faultOf(periods);
        return (
          <div key={day} className={styles.day}>
            <label htmlFor={day}>{t(`days.${day}`)}</label>
            <PeriodsInput
              id={day}
              periods={periods}
              status={fault ? 'error' : ''}
              onChange={(changed) => onChange({ ...weekly, [day]: changed })}
            />
            <DayBar periods={periods} />
            <span className={styles.hours}>
              {periods.length > 0 ? duration(openMinutes(periods) * 60_000) : t('closed')}
            </span>
            {fault && <span className={styles.fault}>{t(`faults.${fault}`)}</span>}
          </div>
        );
      })}
      {!disabled && (
        <Flex gap={8} wrap style={{ marginTop: 8 }}>
          <Button size="small" onClick={() => copyMonday(days.slice(1, 5))}>
            {t('mondayToWeekdays')}
          </Button>
          <Button size="small" onClick={() => copyMonday(days.slice(1))}>
            {t('mondayToAll')}
          </Button>
        </Flex>
      )}
    </>
  );
}
