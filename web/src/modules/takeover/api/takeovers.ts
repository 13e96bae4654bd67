import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export type Rule = 'named' | 'team_backup' | 'team' | 'pool' | 'lead' | 'nobody';

export interface Line {
  readonly kind: 'tickets' | 'customers' | 'tasks' | 'approvals' | 'follow_ups';
  readonly item: string;
  readonly label: string;
  readonly link: string;
  readonly to?: Named | null;
  readonly rule: Rule;
}

export interface Preview {
  readonly lines: readonly Line[];
  readonly total: number;
  /** Nobody was found for so many. */
  readonly left: number;
}

export interface Takeover {
  readonly id: string;
  readonly person: Named;
  readonly reason: string;
  readonly by?: Named | null;
  readonly at: string;
  readonly passed: number;
  readonly left: number;
}

export interface NewTakeover {
  readonly person: string;
  readonly to?: string | undefined;
  readonly reason: string;
  readonly absence?: { readonly kind: string; readonly to?: string | undefined } | undefined;
}

export const usePreview = (person: string | undefined, to: string | undefined) =>
  useQuery({
    queryKey: ['takeovers', 'preview', person, to],
    queryFn: () => api.get<Preview>('/takeovers/preview', { query: { person, to } }),
    enabled: person !== undefined,
    staleTime: 0,
  });

export const loadTakeovers = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Takeover>>('/takeovers', { query: { cursor }, signal });

export const useTakeover = (id: string) =>
  useQuery({
    queryKey: ['takeovers', id],
    queryFn: () => api.get<{ takeover: Takeover; lines: readonly Line[] }>(`/takeovers/${id}`),
  });

export const useTake = () =>
  useMutation({
    mutationFn: (body: NewTakeover) => api.post<{ id: string }>('/takeovers', body),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['takeovers'] }),
        queries.invalidateQueries({ queryKey: ['tickets'] }),
        queries.invalidateQueries({ queryKey: ['person'] }),
      ]),
  });

export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['people', { q }],
    queryFn: () => api.get<Page<Named>>('/people', { query: { q } }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });

/** Somebody who is chosen already, by an address. */
export const usePersonNamed = (id: string | undefined) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: () => api.get<Named>(`/people/${id ?? ''}`),
    enabled: id !== undefined,
  });
