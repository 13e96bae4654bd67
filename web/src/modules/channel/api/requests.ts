import { useQuery } from '@tanstack/react-query';
import { api, url, type Page } from '@/lib/api';

export type Status =
  | 'new'
  | 'in_progress'
  | 'waiting_customer'
  | 'on_hold'
  | 'delivered'
  | 'confirmed'
  | 'closed'
  | 'withdrawn'
  | 'merged';
export type StepName = 'received' | 'in_progress' | 'delivered' | 'confirmed' | 'closed';
export type What =
  | 'first_answer'
  | 'result'
  | 'pause_ends'
  | 'your_answer'
  | 'your_plan'
  | 'your_confirmation'
  | 'closing'
  | 'nothing';

export interface Step {
  readonly name: StepName;
  readonly state: 'done' | 'now' | 'ahead';
  readonly at?: string | null;
}

export interface Next {
  readonly what: What;
  readonly dueAt?: string | null;
  readonly late: boolean;
}

export interface Guidance {
  /** What the procedure tells every customer. */
  readonly words: string;
  readonly steps: readonly { readonly name: string; readonly says: string; readonly until?: string | null }[];
  readonly mayBeAsked: readonly string[];
  readonly nextNewsAt?: string | null;
  readonly departments: readonly string[];
}

export interface Line {
  readonly number: string;
  readonly subject: string;
  readonly status: Status;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly next: Next;
}

export interface Document {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface Message {
  readonly id: string;
  readonly authorKind: 'customer' | 'person' | 'system';
  readonly author?: string | null;
  readonly body: string;
  readonly files: readonly Document[];
  readonly at: string;
}

export interface Delivery {
  readonly id: string;
  readonly result: string;
  readonly explanation: string;
  readonly files: readonly Document[];
  readonly deliveredAt: string;
  readonly confirmedAt?: string | null;
  readonly how?: 'confirmed' | 'signed' | 'lapsed' | null;
  readonly signer?: string | null;
  readonly disputedAt?: string | null;
  readonly disputeReason?: string | null;
}

export interface PathStep {
  readonly name: string;
  readonly says: string;
  readonly state: 'done' | 'now' | 'ahead';
  readonly at?: string | null;
  readonly until?: string | null;
  readonly late: boolean;
}

/** The stages of the procedure the customer has a word for. */
export interface Path {
  readonly steps: readonly PathStep[];
  readonly expectedAt?: string | null;
}

/** The plan that was shown to the customer; `open` while his word is waited for. */
export interface Plan {
  readonly solution: string;
  readonly milestones: readonly {
    readonly title: string;
    readonly dueAt?: string | null;
    readonly doneAt?: string | null;
  }[];
  readonly offeredAt: string;
  readonly agreedAt?: string | null;
  readonly changeAskedAt?: string | null;
  readonly changeWords?: string | null;
  readonly open: boolean;
}

export interface Whole extends Omit<Line, 'changedAt'> {
  readonly team?: string | null;
  readonly handler?: string | null;
  readonly steps: readonly Step[];
  /** How many requests are worked on before this one, while it waits. */
  readonly ahead?: number | null;
  readonly path?: Path | null;
  readonly plan?: Plan | null;
  readonly guidance: Guidance;
  readonly messages: readonly Message[];
  readonly deliveries: readonly Delivery[];
  /** When our time stood still; the last one lasts when it has no end. */
  readonly pauses: readonly Stood[];
}

export interface Stood {
  readonly reason: 'waiting_customer' | 'waiting_supplier' | 'agreed_date';
  readonly from: string;
  readonly to?: string | null;
  readonly until?: string | null;
}

export const useRequests = (enabled: boolean) =>
  useQuery({
    queryKey: ['portal', 'requests'],
    queryFn: () => api.get<Page<Line>>('/portal/requests', { query: { limit: 50 } }),
    enabled,
  });

/** A customer has no live stream: an open request is asked again every half minute. */
export const useRequest = (number: string) =>
  useQuery({
    queryKey: ['portal', 'request', number],
    queryFn: () => api.get<Whole>(`/portal/requests/${encodeURIComponent(number)}`),
    refetchInterval: 30_000,
  });

export const fileUrl = (number: string, file: string) =>
  url(`/portal/requests/${encodeURIComponent(number)}/files/${file}`);
