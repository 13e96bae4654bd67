import { Button, DatePicker, Flex, Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { worked } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Calendar } from './api/calendar';
import { useAskDue } from './api/ask-due';
import styles from './calendar.module.css';
import { CountedIntervals, useZoned } from './counted-intervals';

type Unit = 'minutes' | 'hours' | 'workingDays';

interface Asked {
  readonly start: Dayjs;
  readonly number: number;
  readonly unit: Unit;
}

const amountOf: Record<Unit, (number: number) => string> = {
  minutes: (number) => `PT${number}M`,
  hours: (number) => `PT${number}H`,
  workingDays: (number) => `P${number}D`,
};

/** From a start and an amount to the due time, with every stretch that was counted. */
export function AskDue({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  const ask = useAskDue(calendar.key);
  const zoned = useZoned(calendar.zone);
  return (
    <Form<Asked>
      layout="vertical"
      initialValues={{ start: wallClock(calendar.zone), number: 2, unit: 'workingDays' }}
      onFinish={({ start, number, unit }) =>
        ask.mutate({ start: start.format('YYYY-MM-DDTHH:mm:ss'), amount: amountOf[unit](number) })
      }
    >
      <Form.Item name="start" label={t('startAt', { zone: calendar.zone })} rules={[{ required: true }]}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
      </Form.Item>
      <Flex gap={8}>
        <Form.Item name="number" label={t('amount')} rules={[{ required: true }]} style={{ flex: 1 }}>
          <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="unit" label=" " style={{ flex: 1 }}>
          <Select
            aria-label={t('unit')}
            options={(['minutes', 'hours', 'workingDays'] as const).map((unit) => ({
              value: unit,
              label: t(`units.${unit}`),
            }))}
          />
        </Form.Item>
      </Flex>
      <Button htmlType="submit" loading={ask.isPending}>
        {t('askDue')}
      </Button>
      <ProblemAlert error={ask.error} />
      {ask.data && (
        <div aria-live="polite">
          <p className={styles.answer}>
            {t('dueAt')} <b>{zoned(ask.data.dueAt)}</b>
          </p>
          <p className={styles.muted}>{t('asWorkingTime', { time: worked(ask.data.workingTime) })}</p>
          <CountedIntervals
            intervals={ask.data.intervals}
            warnings={ask.data.warnings}
            zone={calendar.zone}
          />
        </div>
      )}
    </Form>
  );
}

/** Now, as the wall clock of the zone shows it. */
function wallClock(zone: string): Dayjs {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return dayjs(shown.format(new Date()));
}
