import { DatePicker, Flex, Form, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useCalendarOptions } from '@/lib/calendars';
import type { Limit, Target } from './api/policy';

export interface LimitValues {
  readonly number?: number | null;
  readonly unit?: AmountUnit;
  readonly calendar?: string | null;
  readonly date?: Dayjs;
}

export type AmountUnit = 'minutes' | 'hours' | 'workingDays';

const amounts: Record<AmountUnit, (number: number) => string> = {
  minutes: (number) => `PT${number}M`,
  hours: (number) => `PT${number}H`,
  workingDays: (number) => `P${number}D`,
};

export const amountUnits = ['minutes', 'hours', 'workingDays'] as const;

export const amountOf = (number: number, unit: AmountUnit = 'minutes'): string => amounts[unit](number);

/** The fields that a target's kind asks for: time and calendar, a number, or a date. */
export function LimitFields({ target }: { readonly target: Target }) {
  const { t } = useTranslation('policy');
  const calendars = useCalendarOptions();
  const { measured, unit } = target.indicator;
  const needed = [{ required: true, message: t('valueNeeded') }];
  if (measured === 'date') {
    return (
      <Form.Item name="date" label={t('newTarget')} rules={needed}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    );
  }
  if (measured !== 'each' && measured !== 'average') {
    return (
      <Form.Item name="number" label={t('newTarget')} rules={needed}>
        <InputNumber
          autoFocus
          min={0}
          {...(unit === 'percent' ? { max: 100 } : {})}
          suffix={t(`units.${unit}`, { defaultValue: '' })}
          style={{ width: '100%' }}
        />
      </Form.Item>
    );
  }
  return (
    <Flex gap={8}>
      <Form.Item name="number" label={t('newTarget')} rules={needed} style={{ flex: 1 }}>
        <InputNumber autoFocus min={1} max={100_000} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="unit" label=" " style={{ flex: 1 }}>
        <Select
          aria-label={t('unit')}
          options={amountUnits.map((each) => ({
            value: each,
            label: t(`amountUnits.${each}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="calendar" label={t('calendar')} rules={needed} style={{ flex: 2 }}>
        <Select options={calendars} />
      </Form.Item>
    </Flex>
  );
}

/** What the fields show of a limit. */
export function valuesOf({ amount, calendar, value, date }: Limit): LimitValues {
  if (date) return { date: dayjs(date) };
  if (value !== undefined && value !== null) return { number: value };
  const found = /^P(?:(\d+)D|T(\d+)H|T(\d+)M)$/.exec(amount ?? '');
  const [, days, hours, minutes] = found ?? [];
  const number = days ?? hours ?? minutes;
  return {
    number: number === undefined ? null : Number(number),
    unit: days ? 'workingDays' : hours ? 'hours' : 'minutes',
    calendar: calendar ?? null,
  };
}

/** What the fields say, as the server takes it. */
export function limitOf({ number, unit, calendar, date }: LimitValues, { indicator }: Target): Limit {
  if (indicator.measured === 'date') return { date: date?.format('YYYY-MM-DD') ?? null };
  if (indicator.measured !== 'each' && indicator.measured !== 'average') return { value: number ?? null };
  return { amount: amountOf(number ?? 0, unit), calendar: calendar ?? null };
}
