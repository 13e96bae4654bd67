import { useMutation } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Filters, Named } from './escalations';

export const breachKinds = [
  'capacity',
  'skill',
  'handover',
  'other_department',
  'supplier',
  'system',
  'customer',
  'misclassified',
  'other',
] as const;

export interface BreachNote {
  readonly kind: (typeof breachKinds)[number];
  readonly cause: string;
  readonly action: string;
  readonly by?: Named | null;
  readonly at: string;
  readonly version: number;
}

/** A promise that was broken; `delay` is working time. */
export interface Breach {
  readonly clock: string;
  readonly ticket: { readonly id: string; readonly number: string; readonly subject: string };
  readonly promise: string;
  readonly clause: string;
  readonly dueAt: string;
  readonly stoppedAt?: string | null;
  readonly delay: string;
  readonly team?: Named | null;
  readonly person?: Named | null;
  readonly note?: BreachNote | null;
}

export const loadBreaches = (filters: Filters, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Breach>>('/breaches', { query: { ...filters, cursor }, signal });

export const useNoteBreach = (breach: Breach) =>
  useMutation({
    mutationFn: (note: { kind: string; cause: string; action: string }) =>
      api.put(`/clocks/${breach.clock}/breach-note`, note, { ifMatch: breach.note?.version ?? 0 }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['breaches'] }),
  });
