import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import { live } from './list-tickets';

/** What the list is asked beside its view; each value as it stands in the address, several joined by commas. */
export const filterNames = [
  'status', 'priority', 'channel', 'category', 'team', 'handler', 'customer', 'major', 'highRisk',
] as const; // prettier-ignore
export type FilterName = (typeof filterNames)[number];
export type Filter = Partial<Record<FilterName, string>>;

type Query = Partial<Record<FilterName | 'view' | 'q', string | boolean | readonly string[] | null>>;

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly audience: 'private' | 'team' | 'public';
  readonly mine: boolean;
  readonly query: Query;
  readonly count: number;
}

export const useSavedViews = () =>
  useQuery({
    queryKey: ['tickets', 'saved-views'],
    queryFn: () => api.get<{ items: readonly SavedView[] }>('/ticket-views'),
    meta: live,
  });

export interface NewView {
  readonly name: string;
  readonly audience: SavedView['audience'];
  readonly team?: string | undefined;
  readonly query: Query;
}

const asked = () => queries.invalidateQueries({ queryKey: ['tickets', 'saved-views'] });

export const useSaveView = () =>
  useMutation({ mutationFn: (view: NewView) => api.post('/ticket-views', view), onSettled: asked });

export const useForgetView = () =>
  useMutation({ mutationFn: (id: string) => api.delete(`/ticket-views/${id}`), onSettled: asked });

const several: readonly string[] = ['status', 'priority', 'channel'];
const yesOrNo: readonly string[] = ['major', 'highRisk'];

/** From the address to what is kept. */
export function queryOf(state: Readonly<Record<string, string | undefined>>): Query {
  return Object.fromEntries(
    ['view', 'q', ...filterNames].flatMap((name): [string, string | boolean | string[]][] => {
      const value = state[name];
      if (!value) return [];
      if (several.includes(name)) return [[name, value.split(',')]];
      return [[name, yesOrNo.includes(name) ? value === 'true' : value]];
    }),
  );
}

/** From what is kept to the address; what it does not say is taken out of the address. */
export function stateOf(query: Query): Record<string, string | undefined> {
  return Object.fromEntries(
    (['view', 'q', ...filterNames] as const).map((name) => {
      const value = query[name];
      return [name, value === null || value === undefined ? undefined : String(value)];
    }),
  );
}

export const filterOf = (state: Readonly<Record<string, string | undefined>>): Filter =>
  Object.fromEntries(filterNames.flatMap((name) => (state[name] ? [[name, state[name]]] : [])));
