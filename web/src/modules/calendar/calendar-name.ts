import { useTranslation } from 'react-i18next';
import type { Calendar } from './api/calendar';

/** The name a calendar was given, else its key. */
export function useCalendarName(): (calendar: Pick<Calendar, 'key' | 'name'>) => string {
  const { t } = useTranslation('calendar');
  return ({ key, name }) => name ?? t(`names.${key}`, { defaultValue: key });
}
