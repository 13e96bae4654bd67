import i18next from 'i18next';
import { useCalendarNames } from './api/roster';

/** The name a calendar was given, else what the calendars' own screens call it. */
export function useCalendarName(): (key: string) => string {
  const calendars = useCalendarNames();
  return (key) =>
    calendars.data?.items.find((each) => each.key === key)?.name ??
    i18next.t(`calendar:names.${key}`, { defaultValue: key });
}
