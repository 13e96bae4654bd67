import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Period } from './calendar';

export interface YearDay {
  readonly date: string;
  readonly kind: 'ordinary' | 'holiday' | 'make_up' | 'exception';
  readonly name?: string | null;
  readonly periods: readonly Period[];
}

export interface Year {
  readonly year: number;
  /** False when no holiday notice is known for the year. */
  readonly noticed: boolean;
  readonly days: readonly YearDay[];
}

export const useYear = (key: string, year: number) =>
  useQuery({
    queryKey: ['calendar', key, 'year', year],
    queryFn: () => api.get<Year>(`/calendars/${encodeURIComponent(key)}/years/${year}`),
  });
