import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Calendar } from './calendar';

export const useCalendar = (key: string) =>
  useQuery({
    queryKey: ['calendar', key],
    queryFn: () => api.get<Calendar>(`/calendars/${encodeURIComponent(key)}`),
    // An editor must not change under the hand that edits; the version is checked when it is saved.
    refetchOnWindowFocus: false,
  });
