import { useQuery } from '@tanstack/react-query';
import { api, everyPage } from '@/lib/api';
import { queries } from '@/lib/queries';
import { lighter } from '../../api/files';

export type VisitState = 'planned' | 'on_the_way' | 'arrived' | 'working' | 'done' | 'failed' | 'cancelled';
export type VisitReply = 'asked' | 'confirmed' | 'other_time';

export const visitColours: Record<VisitState, string> = {
  planned: 'default',
  on_the_way: 'blue',
  arrived: 'cyan',
  working: 'geekblue',
  done: 'green',
  failed: 'red',
  cancelled: 'default',
};

export const replyColours: Record<VisitReply, string> = {
  asked: 'default',
  confirmed: 'green',
  other_time: 'orange',
};

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SiteVisit {
  readonly id: string;
  readonly ticket: { readonly id: string; readonly number: string; readonly subject: string };
  readonly customer: Named;
  readonly phone?: string | null;
  readonly engineer: Named;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly address: string;
  readonly purpose: string;
  readonly materials?: string | null;
  readonly state: VisitState;
  readonly reply: VisitReply;
  readonly replyWords?: string | null;
  readonly setOffAt?: string | null;
  readonly arrivedAt?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly beganAt?: string | null;
  readonly endedAt?: string | null;
  readonly findings?: string | null;
  readonly used?: string | null;
  readonly failure?: string | null;
  readonly signer?: string | null;
  readonly photos: readonly Named[];
  readonly signature?: string | null;
  readonly late: boolean;
  readonly version: number;
}

export interface VisitPlan {
  readonly engineer: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly address: string;
  readonly purpose: string;
  readonly materials?: string | undefined;
}

export interface Engineer extends Named {
  readonly level?: number | null;
  readonly busy: boolean;
}

export const visitsLive = ['SiteVisit', 'Engineer', 'SiteWork'];
export const visitsChanged = () => queries.invalidateQueries({ queryKey: ['site-visits'] });

export const useDay = (day: string) =>
  useQuery({
    queryKey: ['site-visits', 'day', day],
    queryFn: () => everyPage<SiteVisit>('/site-visits', { day }),
    meta: { live: visitsLive },
  });

export const useMyDay = (day: string) =>
  useQuery({
    queryKey: ['site-visits', 'mine', day],
    queryFn: () => api.get<{ items: readonly SiteVisit[] }>('/site-visits/mine', { query: { day } }),
    meta: { live: visitsLive },
  });

export const useVisit = (id: string) =>
  useQuery({
    queryKey: ['site-visits', 'one', id],
    queryFn: () => api.get<SiteVisit>(`/site-visits/${id}`),
    meta: { live: visitsLive },
  });

export const useTicketVisits = (ticket: string) =>
  useQuery({
    queryKey: ['site-visits', 'ticket', ticket],
    queryFn: () => api.get<{ items: readonly SiteVisit[] }>(`/tickets/${ticket}/site-visits`),
    meta: { live: visitsLive },
  });

export const useEngineers = (
  ticket: string,
  from: string | undefined,
  to: string | undefined,
  team: string | undefined,
) =>
  useQuery({
    queryKey: ['site-visits', 'engineers', ticket, from, to, team],
    queryFn: () =>
      api.get<{ items: readonly Engineer[] }>(`/tickets/${ticket}/engineers`, { query: { from, to, team } }),
    enabled: from !== undefined && to !== undefined,
  });

export const planVisit = (ticket: string, plan: VisitPlan) =>
  api.post<{ id: string }>(`/tickets/${ticket}/site-visits`, plan);
export const moveVisit = (visit: SiteVisit, plan: VisitPlan) =>
  api.put(`/site-visits/${visit.id}`, plan, { ifMatch: visit.version });
export const cancelVisit = (visit: SiteVisit, reason: string) =>
  api.delete(`/site-visits/${visit.id}`, { reason }, { ifMatch: visit.version });

export const setOff = (id: string) => api.put(`/site-visits/${id}/departure`, {});
export const arriveAt = (
  id: string,
  arrival: { latitude?: number; longitude?: number; photos: readonly string[] },
) => api.put(`/site-visits/${id}/arrival`, arrival);
export const beginWork = (id: string) => api.put(`/site-visits/${id}/work`, {});
export const failVisit = (id: string, reason: string) => api.put(`/site-visits/${id}/failure`, { reason });
export const finishVisit = (
  id: string,
  report: {
    findings: string;
    used?: string | undefined;
    signer?: string | undefined;
    signature?: string | undefined;
    photos: readonly string[];
    deliver: boolean;
  },
) => api.put(`/site-visits/${id}/completion`, report);

/** A photo or a drawn signature; its id goes with the arrival or the report. */
export async function keepPicture(file: File): Promise<{ id: string; name: string }> {
  const form = new FormData();
  form.append('file', await lighter(file));
  return api.post('/site-visits/pictures', form);
}

export interface PortalVisit {
  readonly id: string;
  readonly engineer: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly address: string;
  readonly purpose: string;
  readonly state: VisitState;
  readonly reply: VisitReply;
  readonly arrivedAt?: string | null;
  readonly findings?: string | null;
}

export const usePortalVisits = (number: string) =>
  useQuery({
    queryKey: ['portal', 'requests', number, 'visits'],
    queryFn: () => api.get<{ items: readonly PortalVisit[] }>(`/portal/requests/${number}/visits`),
    refetchInterval: 30_000,
  });

export const confirmTime = (number: string, id: string) =>
  api.put(`/portal/requests/${number}/visits/${id}/confirmation`, {});
export const wishTime = (number: string, id: string, words: string) =>
  api.put(`/portal/requests/${number}/visits/${id}/other-time`, { words });
