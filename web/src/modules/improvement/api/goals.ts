import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';
import type { IndicatorValue, Named } from './common';

export const goals = ['experience', 'efficiency', 'relationship'] as const;
export type Goal = (typeof goals)[number];
export const paces = ['late', 'behind', 'on_track', 'done'] as const;
export type Pace = (typeof paces)[number];

export interface ActionPlan {
  readonly id: string;
  readonly title: string;
  readonly goal?: Goal | null;
  readonly indicator?: string | null;
  readonly indicatorName?: Words | null;
  readonly owner: Named;
  readonly fromOn: string;
  readonly toOn: string;
  readonly appraisal: string;
  readonly measures: number;
  readonly done: number;
  readonly progress: number;
  readonly pace: Pace;
  readonly endedAt?: string | null;
  readonly outcome?: string | null;
  readonly mayChange: boolean;
  readonly version: number;
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  readonly owner: Named;
  readonly fromOn: string;
  readonly dueOn: string;
  readonly progress: number;
  readonly pace: Pace;
  readonly doneOn?: string | null;
  readonly droppedOn?: string | null;
  readonly reports: readonly {
    readonly id: string;
    readonly progress: number;
    readonly words: string;
    readonly by?: Named | null;
    readonly at: string;
    readonly files: readonly Named[];
  }[];
  readonly mayReport: boolean;
  readonly version: number;
}

export interface WholePlan {
  readonly plan: ActionPlan;
  readonly measures: readonly Measure[];
  readonly indicators: readonly IndicatorValue[];
}

export interface PlanForm {
  readonly title: string;
  readonly goal?: Goal | undefined;
  readonly indicator?: string | undefined;
  readonly owner: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly appraisal: string;
}

export interface MeasureForm {
  readonly title: string;
  readonly owner: string;
  readonly fromOn: string;
  readonly dueOn: string;
}

export const goalsLive = ['ActionPlan', 'Measure'];

export const goalsChanged = () => queries.invalidateQueries({ queryKey: ['action-plans'] });

export const loadActionPlans = (state: string, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<ActionPlan>>('/action-plans', { query: { state, cursor }, signal });

export const useOverview = () =>
  useQuery({
    queryKey: ['action-plans', 'overview'],
    queryFn: () =>
      api.get<{ paces: Partial<Record<Pace, number>>; unplanned: readonly Goal[] }>('/action-plans/overview'),
    meta: { live: goalsLive },
  });

export const useActionPlan = (id: string) =>
  useQuery({
    queryKey: ['action-plans', id],
    queryFn: () => api.get<WholePlan>(`/action-plans/${id}`),
    meta: { live: goalsLive },
  });

export const saveActionPlan = (plan: ActionPlan | undefined, form: PlanForm) =>
  plan
    ? api.put(`/action-plans/${plan.id}`, form, { ifMatch: plan.version })
    : api.post('/action-plans', form);

export const endActionPlan = (plan: ActionPlan, outcome: string) =>
  api.put(`/action-plans/${plan.id}/outcome`, { outcome }, { ifMatch: plan.version });

export const saveMeasure = (plan: string, measure: Measure | undefined, form: MeasureForm) =>
  measure
    ? api.put(`/action-plans/${plan}/measures/${measure.id}`, form, { ifMatch: measure.version })
    : api.post(`/action-plans/${plan}/measures`, form);

export const dropMeasure = (plan: string, measure: Measure, reason: string) =>
  api.delete(`/action-plans/${plan}/measures/${measure.id}`, { reason }, { ifMatch: measure.version });

export const reportMeasure = (
  plan: string,
  measure: Measure,
  body: { progress: number; words: string; files: readonly string[] },
) => api.post(`/action-plans/${plan}/measures/${measure.id}/reports`, body, { ifMatch: measure.version });
