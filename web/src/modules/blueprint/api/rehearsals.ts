import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';
import { tablesKey, type RehearsalResult } from './blueprints';

export interface RehearsalRow {
  readonly id: string;
  readonly name: string;
  readonly startedAt: string;
  readonly samples: number;
  readonly result?: RehearsalResult | null;
}

export interface Plan {
  readonly node: string;
  readonly stage: Words;
  readonly task: Words;
  readonly role: string;
  readonly limit: string;
}

export interface Acted {
  readonly node: string;
  readonly done: boolean;
  readonly begun: string;
  readonly at: string;
  readonly due?: string | null;
  readonly broken: boolean;
  readonly seconds: number;
  readonly note: string;
}

export interface Sample {
  readonly number: number;
  readonly subject: string;
  readonly ticket?: string | null;
  readonly path: readonly string[];
  readonly begins: string;
  readonly now: string;
  readonly acted: readonly Acted[];
  /** The step that is to be done now. */
  readonly next?: string | null;
  readonly due?: string | null;
  readonly missed: readonly string[];
}

export interface Rehearsal {
  readonly id: string;
  readonly table: string;
  readonly name: string;
  readonly startedAt: string;
  readonly version: number;
  readonly plans: readonly Plan[];
  readonly samples: readonly Sample[];
  readonly result?: RehearsalResult | null;
}

export interface Wish {
  readonly subject?: string;
  readonly flow?: string;
  readonly number?: string;
}

const keyOf = (table: string) => [...tablesKey, table, 'rehearsals'] as const;

export const listRehearsals = (table: string) => (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<RehearsalRow>>(`/blueprints/${table}/rehearsals`, { query: { cursor }, signal });

export const rehearsalsKey = keyOf;

export const useLastRehearsal = (table: string) =>
  useQuery({
    queryKey: [...keyOf(table), 'last'],
    queryFn: () => api.get<Page<RehearsalRow>>(`/blueprints/${table}/rehearsals`, { query: { limit: 20 } }),
    select: ({ items }) => items.find(({ result }) => result)?.result,
  });

export const useRehearsal = (table: string, id: string) =>
  useQuery({
    queryKey: [...keyOf(table), id],
    queryFn: () => api.get<Rehearsal>(`/blueprints/${table}/rehearsals/${id}`),
  });

export const usePastTickets = (table: string) =>
  useQuery({
    queryKey: [...keyOf(table), 'past'],
    queryFn: () =>
      api.get<{ items: readonly { number: string; subject: string; procedure: string }[] }>(
        `/blueprints/${table}/rehearsals/past-tickets`,
      ),
  });

export const useBeginRehearsal = (table: string) =>
  useMutation({
    mutationFn: (wish: { name: string; begins: string; samples: readonly Wish[] }) =>
      api.post<Rehearsal>(`/blueprints/${table}/rehearsals`, wish),
    onSuccess: () => void queries.invalidateQueries({ queryKey: keyOf(table) }),
  });

export type Action =
  | { readonly kind: 'move'; readonly sample: number; readonly to: string }
  | { readonly kind: 'act'; readonly sample: number; readonly done: boolean; readonly note?: string }
  | { readonly kind: 'run'; readonly share: number }
  | { readonly kind: 'end' };

/** Whatever moves a rehearsal on answers with it as it is then. */
export const useAction = ({ table, id, version }: Rehearsal) =>
  useMutation({
    mutationFn: (action: Action) => send(`/blueprints/${table}/rehearsals/${id}`, action, version),
    onSuccess: (moved) => {
      queries.setQueryData([...keyOf(table), id], moved);
      if (moved.result) void queries.invalidateQueries({ queryKey: keyOf(table) });
    },
  });

function send(path: string, action: Action, version: number): Promise<Rehearsal> {
  const options = { ifMatch: version };
  switch (action.kind) {
    case 'move':
      return api.put<Rehearsal>(`${path}/samples/${action.sample}/clock`, { to: action.to }, options);
    case 'act':
      return api.post<Rehearsal>(
        `${path}/samples/${action.sample}/steps`,
        { done: action.done, note: action.note },
        options,
      );
    case 'run':
      return api.post<Rehearsal>(`${path}/run`, { share: action.share }, options);
    case 'end':
      return api.post<Rehearsal>(`${path}/end`, {}, options);
  }
}
