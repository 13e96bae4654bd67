import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';
import type { Goal, PromiseLine, Source } from './get-board';
import type { RegisterKind } from './register';

interface Named {
  readonly id: string;
  readonly name: string;
}

export const periods = ['month', 'quarter', 'half_year', 'year'] as const;
export type Period = (typeof periods)[number];

/** How the company looks after an indicator since `at`. */
export interface Setting {
  readonly version: number;
  readonly owner: Named | null;
  readonly warn: number | null;
  readonly minimumSample: number | null;
  readonly period: Period | null;
  readonly goals: readonly Goal[];
  readonly alert: boolean;
  readonly disclosed: boolean;
  readonly baselineFrom: string | null;
  readonly baselineTo: string | null;
  readonly reason: string;
  readonly author: Named | null;
  readonly at: string | null;
}

export interface IndicatorRow {
  readonly code: string;
  readonly name: Words;
  readonly formula: Words;
  readonly measured: PromiseLine['measured'];
  readonly unit: string;
  readonly direction: PromiseLine['direction'];
  readonly goals: readonly Goal[];
  readonly period: Period | null;
  readonly minimumSample: number;
  readonly source: Source;
  readonly facts: readonly string[];
  readonly kinds: readonly RegisterKind[];
  readonly advice: readonly string[];
  readonly promises: readonly {
    readonly promise: string;
    readonly clause: string;
    readonly clauseText: Words | null;
    readonly set: boolean;
    readonly amount: string | null;
    readonly value: number | null;
    readonly date: string | null;
    readonly warnAt: number;
  }[];
  readonly setting: Setting;
}

export interface IndicatorWhole {
  readonly entry: IndicatorRow;
  readonly history: readonly Setting[];
}

export interface SettingWish {
  readonly owner?: string | undefined;
  readonly warn?: number | null | undefined;
  readonly minimumSample?: number | null | undefined;
  readonly period?: Period | undefined;
  readonly goals: readonly Goal[];
  readonly alert: boolean;
  readonly disclosed: boolean;
  readonly baselineFrom?: string | undefined;
  readonly baselineTo?: string | undefined;
  readonly reason: string;
}

export const useCatalogue = () =>
  useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => api.get<{ items: readonly IndicatorRow[] }>('/catalogue', { signal }),
    meta: { live: ['IndicatorChanged', 'TargetChanged', 'Policy'] },
  });

export const useIndicator = (code: string) =>
  useQuery({
    queryKey: ['catalogue', code],
    queryFn: ({ signal }) => api.get<IndicatorWhole>(`/catalogue/${code}`, { signal }),
    meta: { live: ['IndicatorChanged'] },
  });

export const changeIndicator = (code: string, version: number, wish: SettingWish) =>
  api.put<IndicatorWhole>(`/catalogue/${code}`, wish, { ifMatch: version });

/** Who can answer for an indicator; empty for those who may not read people. */
export function usePersonChoices() {
  const people = useQuery({
    queryKey: ['choices', '/people'],
    queryFn: () => api.get<{ items: readonly Named[] }>('/people', { query: { limit: 100 } }),
    staleTime: 600_000,
    retry: false,
  });
  return people.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
