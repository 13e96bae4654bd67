import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import type { IndicatorValue } from './api/common';

/** An indicator's name, value and target as a reader says them. */
export function useValueWords() {
  const { t, i18n } = useTranslation('improvement');
  const words = useWords();
  const number = (value: number) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(value);
  const within = (unit: string, value: number) =>
    t(`units.${unit}`, { value: number(value), defaultValue: number(value) });
  return {
    name: (of: IndicatorValue) => words(of.name),
    value: (of: IndicatorValue) =>
      of.valueDate ?? (of.value === null || of.value === undefined ? '–' : within(of.unit, of.value)),
    target: (of: IndicatorValue) =>
      of.targetDate ?? (of.target === null || of.target === undefined ? '–' : within(of.unit, of.target)),
    worst: (of: IndicatorValue) =>
      of.worst === null || of.worst === undefined ? '–' : within(of.unit, of.worst),
  };
}
