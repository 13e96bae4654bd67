import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Interval, Warning } from './calendar';

export interface Due {
  readonly dueAt: string;
  /** The amount as working time of the calendar. */
  readonly workingTime: string;
  readonly intervals: readonly Interval[];
  readonly warnings: readonly Warning[];
}

interface Question {
  /** Without offset: local time of the calendar. */
  readonly start: string;
  /** PT8H, P2D */
  readonly amount: string;
}

export const useAskDue = (key: string) =>
  useMutation({
    mutationFn: (question: Question) =>
      api.get<Due>(`/calendars/${encodeURIComponent(key)}/due`, { query: { ...question } }),
  });
