import { useMutation, useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api, ApiProblem, url, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const inWords = (words: Words) => (i18next.language === 'zh-CN' ? words.zh : words.en);

export type FieldType =
  'text' | 'long_text' | 'number' | 'money' | 'date' | 'choice' | 'yes_no' | 'person' | 'file';
export type RequiredAt = 'stage_exit' | 'deliver' | 'close' | 'transfer';
export type Phase = 'analysis' | 'plan' | 'resources' | 'execution' | 'delivery' | 'follow_up';

export interface FormField {
  readonly key: string;
  readonly label: Words;
  readonly type: FieldType;
  readonly choices: readonly { readonly value: string; readonly label: Words }[];
  readonly requiredAt: readonly RequiredAt[];
  readonly hint: Words;
}

export interface ListItem {
  readonly key: string;
  readonly name: Words;
  readonly optional: boolean;
}

export interface Stage {
  readonly key: string;
  readonly name: Words;
  readonly phase: Phase;
  readonly optional: boolean;
  /** By its key, as hand-overs name it. */
  readonly department: string;
  readonly exit: Words;
  readonly guide: Words;
  readonly fields: readonly FormField[];
  readonly checklist: readonly ListItem[];
  readonly exitNeeds: readonly string[];
}

export interface ProcedureDocument {
  readonly key: string;
  readonly name: Words;
  readonly riskPlan: 'never' | 'high_risk' | 'always';
  readonly stages: readonly Stage[];
  readonly departments: readonly { readonly key: string; readonly name: Words }[];
  readonly handovers: readonly {
    readonly name: Words;
    readonly from: string;
    readonly to: string;
    readonly must: readonly string[];
    readonly may: readonly string[];
  }[];
  readonly preparation: readonly ListItem[];
  readonly delivery?: {
    readonly steps: readonly ListItem[];
    readonly documents: readonly ListItem[];
    readonly secondCheck: boolean;
    readonly signed: boolean;
    readonly agreedFirst: boolean;
  } | null;
  readonly acceptance: readonly {
    readonly key: string;
    readonly name: Words;
    readonly part: string;
    readonly standard: Words;
  }[];
}

export interface Need {
  readonly name: string;
  readonly label: Words;
}

export type Leaving = 'advanced' | 'sent_back' | 'switched' | 'delivered' | 'disputed' | 'reopened' | 'ended';
export const reworkCauses = ['missing_data', 'need_changed', 'test_failed', 'our_mistake', 'other'] as const;
export type ReworkCause = (typeof reworkCauses)[number];
export const agreedHows = ['phone', 'written', 'in_person'] as const;
export const identityMeans = [
  'order_number',
  'phone_call_back',
  'one_time_code',
  'document',
  'known',
] as const;
export const analysisMeans = ['customer_words', 'data', 'site_survey'] as const;
export type Value = string | number | boolean;

export interface Plan {
  readonly kind: 'standard' | 'tailored';
  readonly solution: string;
  readonly responsible: string;
  readonly resources: string;
  readonly ifNeedsChange: string;
  readonly ifSystemsFail: string;
  readonly offeredAt?: string | null;
  readonly changeAskedAt?: string | null;
  readonly changeWords?: string | null;
  readonly agreedAt?: string | null;
  readonly agreedHow?: string | null;
  readonly fallback?: 'needs_changed' | 'system_failed' | null;
  readonly fallbackReason?: string | null;
  readonly fallbackAt?: string | null;
}

export interface Milestone {
  readonly id: string;
  readonly title: string;
  readonly person?: string | null;
  readonly dueAt?: string | null;
  readonly doneAt?: string | null;
  readonly deviation?: string | null;
}

export interface Stay {
  readonly id: string;
  readonly procedure: string;
  readonly stage: string;
  readonly stageZh: string;
  readonly stageEn: string;
  readonly enteredAt: string;
  readonly dueAt?: string | null;
  readonly leftAt: string;
  readonly leftBy?: string | null;
  readonly leaving: Leaving;
  readonly cause?: ReworkCause | null;
  readonly reason?: string | null;
  readonly content?: string | null;
}

export interface Work {
  readonly ticket: string;
  readonly version: number;
  readonly revision: number;
  readonly procedure: ProcedureDocument;
  readonly stage: string;
  readonly since: string;
  readonly endedAt?: string | null;
  readonly highRisk: boolean;
  readonly dues: readonly {
    readonly stage: string;
    readonly dueAt?: string | null;
    readonly planned: boolean;
  }[];
  readonly expectedAt?: string | null;
  readonly answers: Readonly<Record<string, Value>>;
  /** Filled, but kept from this reader by the rules of hand-over. */
  readonly withheld: readonly string[];
  readonly ticks: readonly {
    readonly list: string;
    readonly item: string;
    readonly deviation?: string | null;
    readonly at: string;
  }[];
  readonly identity?: {
    readonly means: string;
    readonly readBack: boolean;
    readonly note?: string | null;
  } | null;
  readonly analysis?: {
    readonly wanted: string;
    readonly outside: string;
    readonly means: readonly string[];
  } | null;
  readonly plan?: Plan | null;
  readonly milestones: readonly Milestone[];
  readonly riskPlan?: {
    readonly points: string;
    readonly measures: string;
    readonly steps: string;
    readonly responsible: string;
    readonly approval?: string | null;
    readonly state: 'asked' | 'approved' | 'rejected';
    readonly reason?: string | null;
  } | null;
  readonly agreement?: {
    readonly standard: string;
    readonly way: string;
    readonly deliveryAt: string;
    readonly confirmedAt?: string | null;
    readonly confirmedHow?: string | null;
  } | null;
  readonly acceptance: readonly {
    readonly round: number;
    readonly item: string;
    readonly passed: boolean;
    readonly note?: string | null;
    readonly recordedAt: string;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly item?: string | null;
    readonly name: string;
    readonly revision: string;
    readonly place?: string | null;
    readonly addedBy: string;
    readonly addedAt: string;
  }[];
  readonly packageCheck?: {
    readonly complete: boolean;
    readonly note?: string | null;
    readonly checkedBy: string;
    readonly checkedAt: string;
  } | null;
  readonly closingException?: {
    readonly reason: string;
    readonly state: 'asked' | 'approved' | 'rejected';
  } | null;
  readonly stays: readonly Stay[];
  readonly missing: {
    readonly next?: string | null;
    readonly toNext: readonly Need[];
    readonly toDeliver: readonly Need[];
    readonly toClose: readonly Need[];
    readonly toTransfer: readonly Need[];
  };
  readonly people: Readonly<Record<string, string>>;
  /** The files of the ticket, by name. */
  readonly files: Readonly<Record<string, string>>;
}

const live = ['Stage', 'Procedure', 'Form', 'Item', 'Identity', 'Need', 'Plan', 'Milestone', 'RiskPlan', 'Acceptance', 'Package', 'ClosingException']; // prettier-ignore

/** Null when no procedure applies to the ticket. */
export const useWork = (ticket: string) =>
  useQuery({
    queryKey: ['work', ticket],
    queryFn: async () => {
      try {
        return await api.get<Work>(`/tickets/${ticket}/work`);
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.code === 'no_procedure') return null;
        throw problem;
      }
    },
  });

export interface Step {
  readonly method?: 'put' | 'post' | 'delete';
  readonly path: string;
  readonly body?: unknown;
}

/** One step of the work; what is shown is asked again afterwards, whether it went well or not. */
export const useStep = (work: Pick<Work, 'ticket' | 'version'>) =>
  useMutation({
    mutationFn: ({ method = 'put', path, body }: Step) =>
      api[method](`/tickets/${work.ticket}/work/${path}`, method === 'delete' ? undefined : (body ?? {}), {
        ifMatch: work.version,
      }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['work', work.ticket] }),
        queries.invalidateQueries({ queryKey: ['process'] }),
      ]),
  });

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface BoardEntry {
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly category: string;
  readonly priority: string;
  readonly highRisk: boolean;
  readonly procedure: string;
  readonly procedureName: Words;
  readonly stage: Words;
  readonly phase: Phase;
  readonly since: string;
  readonly dueAt?: string | null;
  readonly team?: Named | null;
  readonly handler?: Named | null;
}

export const phases: readonly Phase[] = [
  'analysis',
  'plan',
  'resources',
  'execution',
  'delivery',
  'follow_up',
];

export interface BoardFilter {
  readonly team?: string | undefined;
  readonly priority?: string | undefined;
  readonly category?: string | undefined;
  readonly procedure?: string | undefined;
  readonly phase?: string | undefined;
  readonly highRisk?: string | undefined;
}

export const boardLive = [...live, 'Ticket'];

export const loadBoard = (filter: BoardFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<BoardEntry>>('/process', { query: { ...filter, cursor }, signal });

export const usePhaseCounts = (filter: BoardFilter) =>
  useQuery({
    queryKey: ['process', 'counts', filter],
    queryFn: () =>
      api.get<{ byPhase: Partial<Record<Phase, number>> }>('/process/counts', {
        query: { ...filter, phase: undefined },
      }),
    meta: { live: boardLive },
    placeholderData: (shown) => shown,
  });

export const useRework = () =>
  useQuery({
    queryKey: ['process', 'rework'],
    queryFn: () => api.get<{ byCause: Partial<Record<ReworkCause, number>> }>('/process/rework'),
    meta: { live: ['StageEntered'] },
  });

export interface Execution {
  readonly id: string;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly procedure: string;
  readonly stage: Words;
  readonly phase: Phase;
  readonly team?: Named | null;
  readonly handler?: Named | null;
  readonly leftBy?: Named | null;
  readonly enteredAt: string;
  readonly leftAt: string;
  readonly seconds: number;
  readonly inTime?: boolean | null;
  readonly leaving: Leaving;
  readonly cause?: ReworkCause | null;
  readonly reason?: string | null;
  readonly content?: string | null;
  readonly nodes: readonly string[];
}

export interface ExecutionFilter {
  readonly q?: string | undefined;
  readonly team?: string | undefined;
  readonly phase?: string | undefined;
  readonly leaving?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const loadExecutions = (filter: ExecutionFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Execution>>('/executions', { query: { ...filter, cursor }, signal });

export const executionsFile = (filter: ExecutionFilter, format: 'csv' | 'xlsx') =>
  url('/executions/export', { ...filter, format });

interface Category {
  readonly key: string;
  readonly name: string;
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 3_600_000,
  });
