import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';

export interface CalendarChoice {
  readonly key: string;
  readonly name?: string | null;
}

export const useCalendars = () =>
  useQuery({
    queryKey: ['calendars'],
    queryFn: () => api.get<Page<CalendarChoice>>('/calendars'),
    staleTime: 60_000,
  });
