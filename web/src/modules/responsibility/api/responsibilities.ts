import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';

export const departments = ['sales', 'product', 'technology', 'logistics', 'finance'] as const;
export type Department = (typeof departments)[number];

export const roles = ['responsible', 'approves', 'consulted', 'informed'] as const;
export type Role = (typeof roles)[number];

export interface Scenario {
  readonly key: string;
  readonly name: Words;
  /** Requests of this category are such a case. */
  readonly category?: string | null;
  readonly roles: Readonly<Partial<Record<Department, readonly Role[]>>>;
}

export interface ResponsibilityMap {
  /** The team that speaks for a department. */
  readonly teams: Readonly<Partial<Record<Department, string>>>;
  readonly scenarios: readonly Scenario[];
}

export interface ShownMap {
  readonly map: ResponsibilityMap;
  readonly teamNames: Readonly<Partial<Record<Department, string>>>;
  /** 0: the one that was shipped. */
  readonly version: number;
}

export const useMap = () =>
  useQuery({
    queryKey: ['responsibilities'],
    queryFn: () => api.get<ShownMap>('/responsibilities'),
    meta: { live: ['ResponsibilityMap'] },
  });

export const useChangeMap = (version: number) =>
  useMutation({
    mutationFn: (map: ResponsibilityMap) => api.put('/responsibilities', map, { ifMatch: version }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['responsibilities'] }),
  });

export const useScenarios = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'responsibilities'],
    queryFn: () =>
      api.get<Pick<ShownMap, 'teamNames'> & { scenarios: readonly Scenario[] }>(
        `/tickets/${ticket}/responsibilities`,
      ),
    staleTime: 60_000,
  });

export const useTeams = () =>
  useQuery({
    queryKey: ['teams'],
    queryFn: () => api.get<{ items: readonly { id: string; name: string }[] }>('/teams'),
    staleTime: 60_000,
  });
