import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Named } from './tasks';

export interface Plan {
  readonly id: string;
  readonly customer: Named;
  readonly product: string;
  readonly serial?: string | null;
  readonly kind: 'maintenance' | 'call';
  readonly everyMonths: number;
  readonly nextDue: string;
  readonly team?: Named | null;
  readonly origin?: string | null;
  readonly note?: string | null;
  readonly version: number;
}

export interface NewPlan {
  readonly product: string;
  readonly serial?: string | undefined;
  readonly kind: 'maintenance' | 'call';
  readonly everyMonths: number;
  readonly nextDue: string;
  readonly team?: string | undefined;
  readonly note?: string | undefined;
}

export const visitOutcomes = ['satisfied', 'problem', 'not_reached'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

export interface Visit {
  readonly id: string;
  readonly customer: Named;
  readonly ticket?: string | null;
  readonly subject: string;
  readonly way: 'call' | 'visit';
  readonly team?: Named | null;
  readonly person?: Named | null;
  readonly dueAt: string;
  readonly late: boolean;
  readonly doneAt?: string | null;
  readonly doneBy?: Named | null;
  readonly outcome?: VisitOutcome | null;
  readonly result?: string | null;
  readonly version: number;
}

export const trainingWays = ['on_site', 'phone', 'video', 'document'] as const;

export interface Training {
  readonly id: string;
  readonly ticket: string;
  readonly content: string;
  readonly way: (typeof trainingWays)[number];
  readonly attendedBy: readonly string[];
  readonly heldAt: string;
  readonly heldBy?: Named | null;
  /** Asked again about the same kind of matter since then. */
  readonly again: readonly { readonly ticket: string; readonly number: string; readonly subject: string }[];
}

export const afterSalesLive = ['Maintenance', 'FollowUpVisit', 'Training'];
export const afterSalesChanged = () => queries.invalidateQueries({ queryKey: ['after-sales'] });

export const loadPlans = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Plan>>('/maintenance-plans', { query: { cursor }, signal });

export const addPlan = (ticket: string, plan: NewPlan) => api.post('/maintenance-plans', { ...plan, ticket });

export const endPlan = (plan: Plan, reason: string) =>
  api.put(`/maintenance-plans/${plan.id}/end`, { reason }, { ifMatch: plan.version });

export const loadVisits = (state: 'open' | 'done', cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Visit>>('/follow-up-visits', { query: { state, cursor }, signal });

export const makeVisit = (visit: Visit, body: { outcome: VisitOutcome; result: string }) =>
  api.put(`/follow-up-visits/${visit.id}/result`, body, { ifMatch: visit.version });

export const planVisit = (
  ticket: string,
  body: { way: 'call' | 'visit'; subject: string; withinDays: number; person?: string },
) => api.post(`/tickets/${ticket}/follow-up-visits`, body);

export const useTicketVisits = (ticket: string) =>
  useQuery({
    queryKey: ['after-sales', 'visits', ticket],
    queryFn: () => api.get<{ items: readonly Visit[] }>(`/tickets/${ticket}/follow-up-visits`),
    select: (all) => all.items,
    meta: { live: afterSalesLive },
  });

export const useTrainings = (ticket: string) =>
  useQuery({
    queryKey: ['after-sales', 'trainings', ticket],
    queryFn: () => api.get<{ items: readonly Training[] }>(`/tickets/${ticket}/trainings`),
    select: (all) => all.items,
    meta: { live: afterSalesLive },
  });

export const recordTraining = (
  ticket: string,
  body: { content: string; way: (typeof trainingWays)[number]; attendedBy: readonly string[] },
) => api.post(`/tickets/${ticket}/trainings`, body);

export interface Numbers {
  readonly delivered: number;
  readonly accepted: number;
  readonly disputed: number;
  readonly reopened: number;
  readonly rated: number;
  readonly satisfied: number;
  readonly unsatisfied: number;
  readonly score?: number | null;
}

export interface Evaluation {
  readonly month: string;
  readonly numbers: Numbers;
  readonly causes: string;
  readonly actions: string;
  readonly evaluatedBy?: string | null;
  readonly evaluatedAt?: string | null;
  readonly version: number;
}

export type Which = 'delivered' | 'accepted' | 'disputed' | 'reopened' | 'rated' | 'unsatisfied';

export interface Behind {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly openedAt: string;
}

export const useEvaluations = () =>
  useQuery({
    queryKey: ['after-sales', 'evaluations'],
    queryFn: () => api.get<{ items: readonly Evaluation[] }>('/delivery-evaluations'),
    select: (all) => all.items,
    meta: { live: ['DeliveriesEvaluated'] },
  });

export const evaluate = (one: Evaluation, body: { causes: string; actions: string }) =>
  api.put(`/delivery-evaluations/${one.month}`, body, { ifMatch: one.version });

export const loadBehind = (month: string, which: Which, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Behind>>(`/delivery-evaluations/${month}/tickets`, { query: { which, cursor }, signal });
