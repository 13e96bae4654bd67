import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, type Page } from './api';
import { useRight } from './rights';

const useCalendars = () =>
  useQuery({
    enabled: useRight('calendar_read'),
    queryKey: ['calendars'],
    queryFn: () => api.get<Page<{ readonly key: string; readonly name?: string | null }>>('/calendars'),
    staleTime: 60_000,
    meta: { live: ['CalendarChanged'] },
  });

/** The name a calendar was given, else (or to whom calendars are not shown) what the calendars' own screens call it, else its key. */
export function useCalendarName(): (key: string) => string {
  const { t } = useTranslation('calendar');
  const { data } = useCalendars();
  return (key) =>
    data?.items.find((each) => each.key === key)?.name ?? t(`names.${key}`, { defaultValue: key });
}

/** The company's calendars to choose from. */
export function useCalendarOptions(): { readonly value: string; readonly label: string }[] {
  const name = useCalendarName();
  const { data } = useCalendars();
  return (data?.items ?? []).map(({ key }) => ({ value: key, label: name(key) }));
}
