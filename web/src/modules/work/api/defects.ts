import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Named } from './tasks';

export const frequencies = ['always', 'often', 'sometimes', 'once'] as const;
export type DefectState = 'reported' | 'accepted' | 'in_work' | 'fixed' | 'not_a_defect';

export interface Defect {
  readonly id: string;
  readonly title: string;
  readonly product: string;
  readonly symptom: string;
  readonly frequency: (typeof frequencies)[number];
  readonly state: DefectState;
  readonly team?: Named | null;
  readonly owner?: Named | null;
  readonly reportedBy?: Named | null;
  readonly fixedIn?: string | null;
  readonly note?: string | null;
  readonly tickets: number;
  readonly customers: number;
  readonly reportedAt: string;
  readonly changedAt: string;
  /** Where the reader may move it. */
  readonly next: readonly DefectState[];
  readonly version: number;
}

export interface DefectWhole {
  readonly defect: Defect;
  readonly tickets: readonly { readonly ticket: string; readonly number: string; readonly subject: string }[];
}

export interface DefectForm {
  readonly title: string;
  readonly product: string;
  readonly symptom: string;
  readonly frequency: (typeof frequencies)[number];
  readonly team: string;
}

export const defectsLive = ['Defect'];

export const loadDefects = (
  filter: { readonly state: 'open' | 'ended'; readonly q?: string | undefined },
  cursor: string | undefined,
  signal?: AbortSignal,
) => api.get<Page<Defect>>('/defects', { query: { ...filter, cursor }, signal });

export const useDefect = (id: string) =>
  useQuery({
    queryKey: ['defects', 'one', id],
    queryFn: () => api.get<DefectWhole>(`/defects/${id}`),
    meta: { live: defectsLive },
  });

export const useTicketDefects = (ticket: string) =>
  useQuery({
    queryKey: ['defects', 'ticket', ticket],
    queryFn: () => api.get<{ items: readonly Defect[] }>(`/tickets/${ticket}/defects`),
    select: (all) => all.items,
    meta: { live: defectsLive },
  });

export const useKnownDefects = (q: string, enabled: boolean) =>
  useQuery({
    queryKey: ['defects', 'known', q],
    queryFn: ({ signal }) => loadDefects({ state: 'open', q }, undefined, signal),
    enabled,
    placeholderData: (shown) => shown,
  });

export const reportDefect = (ticket: string, form: DefectForm) =>
  api.post<{ id: string }>(`/tickets/${ticket}/defects`, form);

export const linkDefect = (ticket: string, defect: string) => api.put(`/tickets/${ticket}/defects/${defect}`);

export interface DefectMove {
  readonly state: DefectState;
  readonly fixedIn?: string | undefined;
  readonly note?: string | undefined;
}

export const moveDefect = ({ id, version }: Defect, move: DefectMove) =>
  api.put(`/defects/${id}/state`, move, { ifMatch: version });

export const defectsChanged = () => queries.invalidateQueries({ queryKey: ['defects'] });
