import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Calendar, Warning } from './calendar';

export interface CalendarList extends Page<Calendar> {
  readonly warnings: readonly Warning[];
}

export const useCalendars = () =>
  useQuery({
    queryKey: ['calendars'],
    queryFn: () => api.get<CalendarList>('/calendars'),
    meta: { live: ['CalendarChanged'] },
  });
