import { Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarOptions } from '@/lib/calendars';
import type { Words } from '@/lib/words';
import type { TimeLimit } from './api/procedure';
import styles from './procedure.module.css';
import { amountOf, partsOf, type AmountUnit } from './words';

/** Faults by path, and a way to show those of one field. */
export type FaultsAt = (path: string) => ReactNode;

export function WordsInput({
  value,
  onChange,
  label,
  rows,
}: {
  readonly value: Words;
  readonly onChange: (words: Words) => void;
  readonly label: string;
  readonly rows?: number;
}) {
  const { t } = useTranslation('procedure');
  const one = (language: 'zh' | 'en') => {
    const shared = {
      'aria-label': `${label} ${t(`languages.${language}`)}`,
      placeholder: t(`languages.${language}`),
      value: value[language],
      maxLength: 2000,
      onChange: (event: { target: { value: string } }) =>
        onChange({ ...value, [language]: event.target.value }),
    };
    return rows ? (
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 6 }} {...shared} />
    ) : (
      <Input {...shared} />
    );
  };
  return (
    <div className={styles.words}>
      {one('zh')}
      {one('en')}
    </div>
  );
}

/** An amount of time on a calendar; cleared, there is no limit. */
export function LimitInput({
  value,
  onChange,
  label,
}: {
  readonly value: TimeLimit | null | undefined;
  readonly onChange: (limit: TimeLimit | null) => void;
  readonly label: string;
}) {
  const { t } = useTranslation('procedure');
  const calendars = useCalendarOptions();
  const { number, unit } = value ? partsOf(value.amount) : { number: undefined, unit: 'hours' as AmountUnit };
  const calendar = value?.calendar ?? calendars[0]?.value ?? '';
  const set = (amount: number | null | undefined, of: AmountUnit, on: string) =>
    onChange(amount ? { amount: amountOf(amount, of), calendar: on } : null);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '72px 96px minmax(0, 1fr)', gap: 6 }}>
      <InputNumber
        aria-label={label}
        min={0}
        max={100_000}
        precision={0}
        value={number ?? null}
        onChange={(amount) => set(amount, unit, calendar)}
        style={{ width: '100%' }}
      />
      <Select<AmountUnit>
        aria-label={t('unit')}
        value={unit}
        onChange={(of) => set(number, of, calendar)}
        options={(['minutes', 'hours', 'days'] as const).map((each) => ({
          value: each,
          label: t(`units.${each}`),
        }))}
      />
      <Select
        aria-label={t('calendar')}
        value={calendar}
        onChange={(on) => set(number, unit, on)}
        options={calendars}
      />
    </div>
  );
}

/** Several of a fixed list of words. */
export function Many<T extends string>({
  value,
  onChange,
  options,
  label,
}: {
  readonly value: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly label: string;
}) {
  return (
    <Select<T[]>
      mode="multiple"
      aria-label={label}
      value={[...value]}
      onChange={onChange}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: '100%' }}
    />
  );
}
