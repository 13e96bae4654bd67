import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export const states = ['raised', 'acknowledged', 'ended'] as const;
export const kinds = ['promise', 'idle'] as const;

/** One level that was told. */
export interface Step {
  readonly level: number;
  readonly because: 'warned' | 'broken' | 'idle' | 'unanswered';
  readonly told: readonly Named[];
  readonly raisedAt: string;
}

export interface Escalation {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly state: (typeof states)[number];
  readonly ticket: {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
    readonly priority: string;
    readonly status: string;
  };
  readonly chainName: Words;
  readonly promise?: string | null;
  readonly since?: string | null;
  readonly level: number;
  readonly levels: number;
  readonly raisedAt: string;
  readonly nextAt?: string | null;
  readonly team?: Named | null;
  readonly handler?: Named | null;
  readonly acknowledgedBy?: Named | null;
  readonly acknowledgedAt?: string | null;
  readonly note?: string | null;
  readonly steps: readonly Step[];
  readonly version: number;
}

export const live = ['Escalation', 'Ticket'];

export type Filters = Readonly<Record<string, string | boolean | undefined>>;

export const loadEscalations = (filters: Filters, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Escalation>>('/escalations', { query: { ...filters, cursor }, signal });

export const useAcknowledge = (escalation: Escalation) =>
  useMutation({
    mutationFn: (note: string) =>
      api.put(`/escalations/${escalation.id}/acknowledgement`, { note }, { ifMatch: escalation.version }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['escalations'] }),
  });

export const recipients = [
  'handler',
  'first_responder',
  'team',
  'team_lead',
  'expert',
  'manager',
  'director',
] as const;

export interface Level {
  readonly on: 'before' | 'warned' | 'broken' | 'idle';
  readonly afterMinutes: number;
  readonly to: readonly (typeof recipients)[number][];
  readonly mail: boolean;
  readonly urgent: boolean;
  readonly unansweredMinutes?: number | null;
  /** Told by name, beside the posts and roles of `to`. */
  readonly people?: readonly string[] | null;
  readonly teams?: readonly string[] | null;
  /** The customer is told, too. */
  readonly customer?: boolean | null;
}

/** Which tickets a chain is for; what is left out or empty fits all. */
export interface When {
  readonly categories?: readonly string[];
  readonly complexities?: readonly string[];
  readonly major?: boolean | null;
  readonly priorities?: readonly string[];
  readonly tiers?: readonly string[];
  readonly channels?: readonly string[];
}

export interface Chain {
  readonly key: string;
  readonly rank: number;
  readonly name: Words;
  readonly kind: 'promise' | 'idle';
  readonly active: boolean;
  readonly promises: readonly string[];
  readonly when: When;
  readonly statuses: readonly string[];
  readonly idleMinutes?: number | null;
  readonly calendar?: string | null;
  /** When mail of levels that are not urgent waits; missing: in the night. */
  readonly quiet?: { readonly from: string; readonly to: string } | null;
  readonly levels: readonly Level[];
}

export interface KeptChain {
  readonly chain: Chain;
  readonly version: number;
}

export const useChains = () =>
  useQuery({
    queryKey: ['escalation-chains'],
    queryFn: () => api.get<{ items: readonly KeptChain[] }>('/escalation-chains'),
    select: (all) => all.items,
    meta: { live: ['ChainChanged'] },
  });

export const usePutChain = (version: number) =>
  useMutation({
    mutationFn: ({ key, ...chain }: Chain) =>
      api.put(
        `/escalation-chains/${key}`,
        { ...chain, when: { ...chain.when, problemClasses: undefined } },
        { ifMatch: version },
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['escalation-chains'] }),
  });
