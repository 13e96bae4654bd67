import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Interval, Warning } from './calendar';

export interface Elapsed {
  readonly elapsed: string;
  readonly intervals: readonly Interval[];
  readonly warnings: readonly Warning[];
}

interface Question {
  readonly from: string;
  readonly to: string;
}

export const useAskElapsed = (key: string) =>
  useMutation({
    mutationFn: (question: Question) =>
      api.get<Elapsed>(`/calendars/${encodeURIComponent(key)}/elapsed`, { query: { ...question } }),
  });
