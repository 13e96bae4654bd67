import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from './api/calendar';
import { readPeriods, writePeriods } from './periods';

interface PeriodsInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly periods: readonly Period[];
  readonly status: 'error' | '';
  readonly onChange: (periods: Period[]) => void;
}

/** Periods as one line of text; what was typed stays as it is until the field is left. */
export function PeriodsInput({ id, label, periods, status, onChange }: PeriodsInputProps) {
  const { t } = useTranslation('calendar');
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <Input
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      value={typing ?? writePeriods(periods)}
      placeholder={t('closedPlaceholder')}
      status={status}
      onChange={(event) => {
        setTyping(event.target.value);
        onChange(readPeriods(event.target.value));
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
