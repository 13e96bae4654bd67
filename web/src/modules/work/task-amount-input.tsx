import { InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AmountUnit, AmountValue } from './task-amount';

interface AmountInputProps {
  /** Given by the form. */
  readonly id?: string;
  readonly value?: AmountValue;
  readonly onChange?: (value: AmountValue) => void;
  readonly placeholder?: string;
}

/** A number and its unit: minutes, hours, or working days. */
export function AmountInput({
  id,
  value = { number: null, unit: 'hours' },
  onChange,
  placeholder,
}: AmountInputProps) {
  const { t } = useTranslation('work');
  const units: readonly AmountUnit[] = ['minutes', 'hours', 'days'];
  return (
    <Space.Compact block>
      <InputNumber
        {...(id ? { id } : {})}
        min={1}
        max={9999}
        precision={0}
        value={value.number}
        placeholder={placeholder ?? ''}
        onChange={(number) => onChange?.({ ...value, number })}
        style={{ flex: 1 }}
      />
      <Select<AmountUnit>
        aria-label={t('tasks.unit')}
        value={value.unit}
        onChange={(unit) => onChange?.({ ...value, unit })}
        options={units.map((unit) => ({ value: unit, label: t(`tasks.units.${unit}`) }))}
        style={{ width: 110 }}
      />
    </Space.Compact>
  );
}
