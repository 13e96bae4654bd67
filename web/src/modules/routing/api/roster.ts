import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Named } from './routing';

export type ShiftKind = 'work' | 'on_call';

export interface Shift {
  readonly id: string;
  readonly person: string;
  readonly kind: ShiftKind;
  /** The local date on which it begins. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

export interface Gap {
  readonly calendar: string;
  readonly from: string;
  readonly to: string;
  readonly present: number;
  readonly needed: number;
}

export interface Swap {
  readonly id: string;
  readonly shift: string;
  readonly fromPerson: string;
  readonly toPerson: string;
  readonly state: 'asked' | 'agreed';
}

export interface Absence {
  readonly person: string;
  readonly kind: string;
  readonly from: string;
  readonly to?: string | null;
}

export interface RosterWeek {
  readonly team: string;
  /** Its Monday. */
  readonly week: string;
  readonly publishedAt?: string | null;
  readonly version: number;
  readonly people: readonly Named[];
  readonly shifts: readonly Shift[];
  readonly absences: readonly Absence[];
  readonly gaps: readonly Gap[];
  readonly swaps: readonly Swap[];
}

export interface NewShift {
  readonly team: string;
  readonly person: string;
  readonly kind: ShiftKind;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

export const useRosterWeek = (team: string | undefined, week: string) =>
  useQuery({
    queryKey: ['roster', team, week],
    queryFn: () => api.get<RosterWeek>('/roster', { query: { team, week } }),
    enabled: team !== undefined,
    meta: { live: ['Shift', 'Roster', 'Absence', 'RoutingSet'] },
  });

const again = () => queries.invalidateQueries({ queryKey: ['roster'] });

export const useAddShift = () =>
  useMutation({ mutationFn: (shift: NewShift) => api.post('/roster/shifts', shift), onSuccess: again });

export const useRemoveShift = () =>
  useMutation({ mutationFn: (id: string) => api.delete(`/roster/shifts/${id}`), onSuccess: again });

export const useCopyWeek = () =>
  useMutation({
    mutationFn: (body: { team: string; from: string; to: string }) =>
      api.post<{ shifts: number; skipped: number }>('/roster/copies', body),
    onSuccess: again,
  });

export const usePublish = () =>
  useMutation({
    mutationFn: (week: RosterWeek) =>
      api.put(
        '/roster/publication',
        { team: week.team, week: week.week, gapsSeen: week.gaps.length },
        { ifMatch: week.version },
      ),
    onSettled: again,
  });

export const useAskSwap = () =>
  useMutation({
    mutationFn: ({ shift, person }: { shift: string; person: string }) =>
      api.post(`/roster/shifts/${shift}/swaps`, { person }),
    onSuccess: again,
  });

export const useDecideSwap = () =>
  useMutation({
    mutationFn: ({ swap, step }: { swap: string; step: 'agreement' | 'approval' | 'refusal' }) =>
      api.put(`/roster/swaps/${swap}/${step}`, {}),
    onSuccess: again,
  });

export interface Cover {
  readonly calendar: string;
  readonly people: number;
}

export const useCover = (team: string | undefined) =>
  useQuery({
    queryKey: ['roster', 'cover', team],
    queryFn: () => api.get<{ hours: readonly Cover[] }>(`/roster/cover/${team}`),
    enabled: team !== undefined,
  });

export const usePutCover = (team: string) =>
  useMutation({
    mutationFn: (hours: readonly Cover[]) => api.put(`/roster/cover/${team}`, { hours }),
    onSuccess: again,
  });
