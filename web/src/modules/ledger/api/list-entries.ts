import { api, type Page } from '@/lib/api';
import type { Words } from '@/lib/words';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One line of the ledger: a ticket with everything that is asked about it later; GET /ledger. */
export interface Entry {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: string;
  readonly priority: string;
  readonly channel: string;
  readonly category: string;
  readonly problemClass?: string | null;
  readonly complexity: string;
  readonly urgency: string;
  readonly impact: string;
  readonly major: boolean;
  readonly highRisk: boolean;
  readonly customer: Named & { readonly tier: string };
  readonly team?: Named | null;
  readonly unit?: Named | null;
  readonly handler?: Named | null;
  readonly firstResponder?: Named | null;
  readonly openedAt: string;
  readonly firstAnsweredAt?: string | null;
  readonly deliveredAt?: string | null;
  readonly closedAt?: string | null;
  readonly policyVersion?: string | null;
  readonly kept: number;
  readonly broken: number;
  /** Of its procedure. */
  readonly stage?: Words | null;
  /** The customer's mark, one to five. */
  readonly feedback?: { readonly score: number; readonly comment?: string | null } | null;
  /** What came after delivery. */
  readonly care: {
    readonly made: number;
    readonly planned: number;
    readonly lastAt?: string | null;
    readonly nextDue?: string | null;
  };
}

/** The names of the filters, in the address of the page as in the address of the door. */
export const filterNames = [
  'q', 'status', 'priority', 'category', 'channel', 'tier', 'team', 'handler', 'problemClass', 'mark', 'promise', 'from', 'to',
] as const; // prettier-ignore

export type LedgerFilter = Partial<Record<(typeof filterNames)[number], string>>;

export const listEntries = (filter: LedgerFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Entry>>('/ledger', { query: { ...filter, limit: 100, cursor }, signal });
