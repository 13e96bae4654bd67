import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ApiProblem } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';
import type { ProcedureDocument } from './procedure-document';

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
