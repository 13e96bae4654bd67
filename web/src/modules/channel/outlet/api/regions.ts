import { useQuery } from '@tanstack/react-query';
import { api, type Page, type Query } from '@/lib/api';

export interface InProvince {
  readonly province: string;
  readonly served: number;
  readonly covered: number;
}

export interface Coverage {
  readonly day: string;
  readonly served: number;
  readonly covered: number;
  readonly share?: number | null;
  readonly target?: number | null;
  readonly clause?: string | null;
  readonly provinces: readonly InProvince[];
}

export interface ServedRegion {
  readonly code: string;
  readonly name: string;
  readonly since: string;
  readonly outlets: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}

export const regionsLive = ['Outlet', 'Region'];

export const useCoverage = () =>
  useQuery({
    queryKey: ['served-regions', 'coverage'],
    queryFn: () => api.get<Coverage>('/served-regions/coverage'),
    meta: { live: regionsLive },
  });

export const loadRegions = (filter: Query, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<ServedRegion>>('/served-regions', { query: { ...filter, cursor }, signal });

export const serveRegions = (regions: readonly { readonly code: string; readonly name: string }[]) =>
  api.post<{ changed: number }>('/served-regions', { regions });

export const leaveRegion = (code: string) => api.delete(`/served-regions/${code}`);
