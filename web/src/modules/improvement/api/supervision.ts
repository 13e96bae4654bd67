import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { ClauseFound, IndicatorValue, Named, Rhythm } from './common';

export const methods = ['sample', 'indicator', 'document'] as const;
export type Method = (typeof methods)[number];
export const kinds = ['followed', 'not_followed', 'not_applicable'] as const;
export type Kind = (typeof kinds)[number];
export const severities = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];
export const findingStates = ['open', 'fixed', 'verified', 'proposed', 'noted'] as const;
export type FindingState = (typeof findingStates)[number];
export type Remedy = 'fix' | 'revision';

export interface Plan {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly rhythm: Rhythm;
  readonly method: Method;
  readonly sampleSize?: number | null;
  readonly category?: string | null;
  readonly indicator?: string | null;
  readonly instructions?: string | null;
  readonly person?: Named | null;
  readonly post?: Named | null;
  readonly nextDue: string;
  readonly version: number;
}

export interface PlanForm {
  readonly title: string;
  readonly clauses: readonly string[];
  readonly rhythm: Rhythm;
  readonly method: Method;
  readonly sampleSize?: number | undefined;
  readonly category?: string | undefined;
  readonly indicator?: string | undefined;
  readonly instructions?: string | undefined;
  readonly person?: string | undefined;
  readonly post?: string | undefined;
  readonly nextDue: string;
}

export interface Check {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly string[];
  readonly method: Method;
  readonly person?: Named | null;
  readonly post?: Named | null;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly mine: boolean;
  readonly doneAt?: string | null;
  readonly doneBy?: Named | null;
  readonly summary?: string | null;
  readonly notFollowed: number;
  readonly version: number;
}

export interface Finding {
  readonly id: string;
  readonly check: string;
  readonly clause: string;
  readonly kind: Kind;
  readonly severity?: Severity | null;
  readonly words: string;
  readonly tickets: readonly Named[];
  readonly evidence: readonly Named[];
  readonly remedy?: Remedy | null;
  readonly owner?: Named | null;
  readonly dueOn?: string | null;
  readonly overdue: boolean;
  readonly state: FindingState;
  readonly revised: boolean;
  readonly foundBy: Named;
  readonly foundAt: string;
  readonly fix?: string | null;
  readonly proof: readonly Named[];
  readonly fixedBy?: Named | null;
  readonly fixedAt?: string | null;
  readonly verdict?: string | null;
  readonly verifiedBy?: Named | null;
  readonly verifiedAt?: string | null;
  readonly mayFix: boolean;
  readonly mayVerify: boolean;
  readonly version: number;
}

export interface WholeCheck {
  readonly check: Check;
  readonly instructions?: string | null;
  readonly clauses: readonly ClauseFound[];
  readonly drawn: readonly { readonly ticket: string; readonly number: string; readonly subject: string }[];
  readonly outOfReach: number;
  readonly indicator?: IndicatorValue | null;
  readonly findings: readonly Finding[];
}

export interface OfClause {
  readonly next?: Check | null;
  readonly last?: Check | null;
  readonly found?: Finding | null;
  readonly open: number;
}

export interface NewFinding {
  readonly clause: string;
  readonly kind: Kind;
  readonly severity?: Severity | undefined;
  readonly words: string;
  readonly tickets?: readonly string[] | undefined;
  readonly files?: readonly string[] | undefined;
  readonly remedy?: Remedy | undefined;
  readonly owner?: string | undefined;
  readonly dueOn?: string | undefined;
}

export const supervisionLive = ['Check', 'Clause', 'Finding'];

export const supervisionChanged = () => queries.invalidateQueries({ queryKey: ['supervision'] });

export const loadChecks = (state: string, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Check>>('/supervision/checks', { query: { state, cursor }, signal });

export const loadPlans = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Plan>>('/supervision/plans', { query: { cursor }, signal });

export const loadFindings = (
  filter: Record<string, string | undefined>,
  cursor: string | undefined,
  signal: AbortSignal,
) => api.get<Page<Finding>>('/supervision/findings', { query: { ...filter, cursor }, signal });

export const useCheck = (id: string) =>
  useQuery({
    queryKey: ['supervision', 'check', id],
    queryFn: () => api.get<WholeCheck>(`/supervision/checks/${id}`),
  });

export const useFinding = (id: string) =>
  useQuery({
    queryKey: ['supervision', 'finding', id],
    queryFn: () => api.get<Finding>(`/supervision/findings/${id}`),
    meta: { live: supervisionLive },
  });

export const useOfClause = (number: string) =>
  useQuery({
    queryKey: ['supervision', 'clause', number],
    queryFn: () => api.get<OfClause>(`/supervision/clauses/${number}`),
    meta: { live: supervisionLive },
  });

export const savePlan = (plan: Plan | undefined, form: PlanForm) =>
  plan
    ? api.put(`/supervision/plans/${plan.id}`, form, { ifMatch: plan.version })
    : api.post(`/supervision/plans`, form);

export const endPlan = (plan: Plan) =>
  api.delete(`/supervision/plans/${plan.id}`, undefined, { ifMatch: plan.version });

export const checkNow = (plan: Plan) => api.post<{ id: string }>(`/supervision/plans/${plan.id}/checks`);

export const addShipped = () => api.post<{ added: number }>('/supervision/plans/shipped');

export const recordCheck = (check: Check, body: { summary?: string; findings: readonly NewFinding[] }) =>
  api.put(`/supervision/checks/${check.id}/result`, body, { ifMatch: check.version });

export const fixFinding = (finding: Finding, body: { words: string; files: readonly string[] }) =>
  api.put(`/supervision/findings/${finding.id}/fix`, body, { ifMatch: finding.version });

export const verifyFinding = (finding: Finding, body: { accepted: boolean; words?: string }) =>
  api.put(`/supervision/findings/${finding.id}/verification`, body, { ifMatch: finding.version });
