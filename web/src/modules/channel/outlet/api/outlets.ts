import { useQuery } from '@tanstack/react-query';
import { api, type Page, type Query } from '@/lib/api';
import { queries } from '@/lib/queries';

export const outletStates = ['running', 'coming', 'closed'] as const;
export type OutletState = (typeof outletStates)[number];

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface OutletDetails {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly region: string;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly phone?: string | null;
  readonly calendar: string;
  readonly services: readonly string[];
  readonly covers: readonly string[];
  readonly counters: number;
  readonly slotMinutes: number;
  readonly slotCapacity: number;
  readonly person?: string | null;
  readonly team?: string | null;
  readonly opensOn: string;
  readonly closesOn?: string | null;
}

export interface Today {
  readonly day: string;
  readonly hours: readonly string[];
  readonly open: boolean;
  readonly nextOpening?: string | null;
}

export interface Outlet {
  readonly id: string;
  readonly details: OutletDetails;
  readonly state: OutletState;
  readonly today: Today;
  readonly person?: Named | null;
  readonly team?: Named | null;
  readonly version: number;
}

export const outletsLive = ['Outlet'];

export const loadOutlets = (filter: Query, cursor: string | undefined, signal?: AbortSignal) =>
  api.get<Page<Outlet>>('/outlets', { query: { ...filter, cursor }, signal });

export const useOutlet = (id: string | undefined) =>
  useQuery({
    queryKey: ['outlets', 'one', id],
    queryFn: () => api.get<Outlet>(`/outlets/${id}`),
    enabled: id !== undefined,
    meta: { live: outletsLive },
  });

export const saveOutlet = (outlet: Outlet | undefined, details: OutletDetails) =>
  outlet
    ? api.put(`/outlets/${outlet.id}`, details, { ifMatch: outlet.version })
    : api.post('/outlets', details);

export const outletsChanged = () =>
  Promise.all([
    queries.invalidateQueries({ queryKey: ['outlets'] }),
    queries.invalidateQueries({ queryKey: ['served-regions'] }),
  ]);
