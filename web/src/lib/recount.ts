import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from './api';
import { queries } from './queries';

/** A change of a target, a calendar or a rule of pauses that open tickets may follow; what is left out is as it is in force. */
export interface CountingChange {
  readonly kind: 'target' | 'calendar' | 'pause';
  /** The promise, the key of the calendar, or the reason of the pause. */
  readonly key: string;
  readonly amount?: string | null | undefined;
  readonly calendar?: string | null | undefined;
  readonly definition?: unknown;
  /** Of a pause: the promises whose clocks stand still. */
  readonly targets?: readonly string[] | undefined;
}

export interface RecountPreview {
  readonly open: number;
  readonly earlier: number;
  readonly later: number;
  /** Those that would be broken at once. */
  readonly overdue: number;
  /** False when there are more open clocks than were looked at. */
  readonly whole: boolean;
  readonly teams: readonly {
    readonly id?: string | null;
    readonly name?: string | null;
    readonly earlier: number;
    readonly later: number;
    readonly overdue: number;
  }[];
  readonly items: readonly {
    readonly ticket: string;
    readonly number: string;
    readonly subject: string;
    readonly promise: string;
    readonly before: string;
    readonly after: string;
    readonly overdue: boolean;
  }[];
}

export const useRecountPreview = (change: CountingChange) =>
  useQuery({
    queryKey: ['recount-preview', change],
    queryFn: ({ signal }) => api.post<RecountPreview>('/recounts/previews', change, { signal }),
    staleTime: 10_000,
    retry: false,
  });

/** Lets open tickets follow what is in force now; the server goes on by itself. */
export const useRecount = () =>
  useMutation({
    mutationFn: (wish: Pick<CountingChange, 'kind' | 'key'> & { readonly reason: string }) =>
      api.post('/recounts', wish),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['recounts'] }),
  });
