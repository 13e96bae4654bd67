import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { live } from './people';

export interface Unit {
  readonly id: string;
  readonly parent?: string | null;
  readonly name: string;
  readonly version: number;
}

export const teamKinds = [
  'customer_service',
  'technical_support',
  'marketing_support',
  'customer_relationship',
  'other',
] as const;
export type TeamKind = (typeof teamKinds)[number];

export interface Team {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly lead?: string | null;
  readonly version: number;
}

export const useUnits = () =>
  useQuery({
    queryKey: ['units'],
    queryFn: () => api.get<{ items: readonly Unit[] }>('/units'),
    meta: { live },
    select: (all) => all.items,
  });

export const useOwnTeams = () =>
  useQuery({
    queryKey: ['teams', 'all'],
    queryFn: () => api.get<{ items: readonly Team[] }>('/teams'),
    meta: { live },
    select: (all) => all.items,
  });

export const addUnit = (body: { parent: string; name: string }) => api.post('/units', body);

export const changeUnit = ({ id, version, ...body }: Unit) =>
  api.put(`/units/${id}`, body, { ifMatch: version });

export const removeUnit = (id: string) => api.delete(`/units/${id}`);

export const addTeam = (body: { unit: string; name: string; kind: TeamKind }) => api.post('/teams', body);

export const changeTeam = ({ id, version, name, kind, lead }: Omit<Team, 'unit'>) =>
  api.put(`/teams/${id}`, { name, kind, lead }, { ifMatch: version });

export const removeTeam = (id: string) => api.delete(`/teams/${id}`);
