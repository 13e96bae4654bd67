import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { IndicatorValue, Named } from './common';

export const verdicts = ['effective', 'partly', 'ineffective'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Evaluation {
  readonly id: string;
  readonly title: string;
  readonly policyNumber: string;
  readonly closesOn: string;
  readonly anonymous: boolean;
  readonly asked: number;
  readonly answered: number;
  readonly verdict?: Verdict | null;
  readonly closedAt?: string | null;
  readonly mine: boolean;
  readonly version: number;
}

interface Customers {
  readonly satisfied: number;
  readonly answered: number;
}

export interface WholeEvaluation {
  readonly evaluation: Evaluation;
  readonly beforeFrom: string;
  readonly afterFrom: string;
  readonly afterTo: string;
  readonly questions: readonly string[];
  readonly means: readonly number[];
  readonly words: readonly { readonly person?: Named | null; readonly words: string }[];
  readonly hidden: boolean;
  readonly comparison: {
    readonly lines: readonly { readonly before?: IndicatorValue | null; readonly after: IndicatorValue }[];
    readonly before: Customers;
    readonly after: Customers;
  };
  readonly reasons?: string | null;
  readonly closedBy?: Named | null;
}

export const evaluationsLive = ['Evaluation', 'OpinionGiven'];

export const evaluationsChanged = () => queries.invalidateQueries({ queryKey: ['evaluations'] });

export const loadEvaluations = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Evaluation>>('/evaluations', { query: { cursor }, signal });

export const useEvaluation = (id: string) =>
  useQuery({
    queryKey: ['evaluations', id],
    queryFn: () => api.get<WholeEvaluation>(`/evaluations/${id}`),
    meta: { live: evaluationsLive },
  });

export const openEvaluation = (body: {
  title: string;
  anonymous: boolean;
  questions?: readonly string[] | undefined;
  people?: readonly string[] | undefined;
  closesOn: string;
}) => api.post('/evaluations', body);

export const giveOpinion = (id: string, body: { marks: readonly number[]; words?: string | undefined }) =>
  api.put(`/evaluations/${id}/opinion`, body);

export const judge = (evaluation: Evaluation, body: { verdict: Verdict; reasons: string }) =>
  api.put(`/evaluations/${evaluation.id}/verdict`, body, { ifMatch: evaluation.version });
