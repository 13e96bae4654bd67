import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Channel, Tier } from '@/lib/request-traits';
import type { Priority, ProblemClass } from './queues';
import type { Explained } from './routing';

export interface Condition {
  readonly categories?: readonly string[] | null;
  readonly problemClasses?: readonly ProblemClass[] | null;
  readonly complexities?: readonly ('general' | 'complex')[] | null;
  readonly major?: boolean | null;
  readonly priorities?: readonly Priority[] | null;
  readonly tiers?: readonly Tier[] | null;
  readonly channels?: readonly Channel[] | null;
}

export interface RuleBody {
  readonly name: string;
  readonly queue: string;
  readonly condition: Condition;
  readonly place?: number | null;
}

export interface Rule extends RuleBody {
  readonly id: string;
  readonly place: number;
  readonly version: number;
}

export interface Pattern {
  readonly kind: string;
  readonly category: string;
  readonly toCategory?: string | null;
  readonly toTeam?: string | null;
  readonly toTeamName?: string | null;
  readonly tickets: number;
  readonly proposed: boolean;
}

export interface Learned {
  readonly rule: string;
  readonly name: string;
  readonly routed: number;
  readonly corrected: number;
  readonly share: number;
  readonly patterns: readonly Pattern[];
}

export const useRules = () =>
  useQuery({
    queryKey: ['routing', 'rules'],
    queryFn: () => api.get<{ items: readonly Rule[] }>('/routing/rules'),
    meta: { live: ['RuleChanged'] },
  });

export const useLearned = () =>
  useQuery({
    queryKey: ['routing', 'corrections'],
    queryFn: () => api.get<{ items: readonly Learned[] }>('/routing/corrections'),
    meta: { live: ['RoutingCorrected', 'RuleChanged'] },
  });

export interface Recognition {
  readonly recognised: number;
  readonly corrected: number;
  readonly share: number;
  readonly unknown: number;
  readonly mistakes: readonly { readonly from: string; readonly to: string; readonly tickets: number }[];
}

export const useRecognition = () =>
  useQuery({
    queryKey: ['routing', 'recognition'],
    queryFn: () => api.get<Recognition>('/routing/recognition'),
    meta: { live: ['CategoryRecognised', 'TicketReclassified'] },
  });

const again = () => queries.invalidateQueries({ queryKey: ['routing'] });

export const usePutRule = (rule: Rule | undefined) =>
  useMutation({
    mutationFn: (body: RuleBody) =>
      rule
        ? api.put(`/routing/rules/${rule.id}`, body, { ifMatch: rule.version })
        : api.post('/routing/rules', body),
    onSuccess: again,
  });

export const useRemoveRule = () =>
  useMutation({
    mutationFn: (rule: Rule) => api.delete(`/routing/rules/${rule.id}`, undefined, { ifMatch: rule.version }),
    onSuccess: again,
  });

/** Puts a rule before the one that stands there now. */
export const usePlaceRule = () =>
  useMutation({
    mutationFn: ({ rule, place }: { rule: Rule; place: number }) =>
      api.put(
        `/routing/rules/${rule.id}`,
        { name: rule.name, queue: rule.queue, condition: rule.condition, place },
        { ifMatch: rule.version },
      ),
    onSettled: again,
  });

export interface Trial {
  readonly category: string;
  readonly problemClass?: ProblemClass | null;
  readonly priority: Priority;
  readonly tier: Tier;
  readonly channel: Channel;
}

export interface Outcome {
  readonly queue?: string | null;
  readonly queueName?: string | null;
  readonly ruleName?: string | null;
  readonly choice?: Explained | null;
}

export const useTrial = () =>
  useMutation({ mutationFn: (body: Trial) => api.post<Outcome>('/routing/trial', body) });
