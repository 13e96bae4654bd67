import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';

export const inputs = ['frequency', 'amount', 'contribution', 'loyalty', 'potential'] as const;
export type Input = (typeof inputs)[number];
export const tiers = ['high', 'middle', 'low'] as const;
export const stages = ['new', 'active', 'lost'] as const;

export interface ClassRules {
  readonly weights: Readonly<Record<Input, number>>;
  readonly highShare: number;
  readonly middleShare: number;
  readonly periodDays: number;
  readonly everyDays: number;
  readonly keepByHandDays: number;
  readonly newDays: number;
  readonly lostDays: number;
  readonly frequentPurchases: number;
  readonly demandingRequests: number;
  readonly privileges: Readonly<
    Partial<Record<(typeof tiers)[number], { team?: string | null; managers: readonly string[] }>>
  >;
  readonly strategies: Readonly<Partial<Record<(typeof stages)[number], Words>>>;
}

export interface Revision {
  readonly revision: number;
  readonly rules: ClassRules;
  readonly reason?: string | null;
  readonly changedAt?: string | null;
}

export interface Run {
  readonly id: string;
  readonly revision: number;
  readonly rehearsal: boolean;
  readonly at: string;
  readonly rated: number;
  readonly tierMoves: number;
  readonly stageMoves: number;
  readonly tiers: Readonly<Record<string, number>>;
}

export interface Move {
  readonly customer: string;
  readonly name: string;
  readonly score: number;
  readonly topShare?: number | null;
  readonly tierBefore: string;
  readonly tier: string;
  readonly stageBefore: string;
  readonly stage: string;
  readonly behaviour: string;
}

export interface Value {
  readonly run: string;
  readonly revision: number;
  readonly at: string;
  readonly rated: boolean;
  readonly score: number;
  readonly topShare?: number | null;
  readonly tier: string;
  readonly stage: string;
  readonly behaviour: string;
  readonly keptByHand: boolean;
  readonly parts: readonly { input: Input; value: number; place: number; weight: number; points: number }[];
}

export const useClassRules = () =>
  useQuery({
    queryKey: ['customer-classes', 'rules'],
    queryFn: ({ signal }) => api.get<Revision>('/customer-classes/rules', { signal }),
  });

export const useRuns = () =>
  useQuery({
    queryKey: ['customer-classes', 'runs'],
    queryFn: ({ signal }) => api.get<{ items: readonly Run[] }>('/customer-classes/runs', { signal }),
  });

export const listMoves = (
  run: string,
  owner: string | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) => api.get<Page<Move>>(`/customer-classes/runs/${run}/moves`, { query: { owner, cursor }, signal });

export function useChangeRules(version: number) {
  return useMutation({
    mutationFn: (body: { rules: ClassRules; reason: string }) =>
      api.put<Revision>('/customer-classes/rules', body, { ifMatch: version }),
    onSuccess: (changed) => queries.setQueryData(['customer-classes', 'rules'], changed),
  });
}

export function useRun() {
  return useMutation({
    mutationFn: (rehearsal: boolean) => api.post<Run>('/customer-classes/runs', { rehearsal }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customer-classes', 'runs'] }),
  });
}

export const useValue = (customer: string) =>
  useQuery({
    queryKey: ['customer', customer, 'value'],
    queryFn: ({ signal }) =>
      api.get<{ value?: Value | null; strategies: Readonly<Record<string, Words>> }>(
        `/customers/${customer}/value`,
        { signal },
      ),
  });
