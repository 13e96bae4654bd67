import type { ClockShort } from '@/lib/parts';
import type { Channel, Tier } from '@/lib/request-traits';

export type TicketStatus =
  | 'new' | 'in_progress' | 'waiting_customer' | 'on_hold' | 'delivered' | 'confirmed' | 'closed' | 'withdrawn' | 'merged'; // prettier-ignore
export type Priority = 'p1' | 'p2' | 'p3' | 'p4';
export type Level = 'low' | 'medium' | 'high';
export type ProblemClass = 'technical' | 'process' | 'communication';
export type Complexity = 'general' | 'complex';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One row of a list; GET /tickets. */
export interface TicketSummary {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly channel: Channel;
  readonly category: string;
  readonly categoryRecognised: boolean;
  readonly major: boolean;
  readonly highRisk: boolean;
  readonly customer: Named & { readonly tier: Tier };
  readonly team?: Named | null;
  readonly handler?: Named | null;
  readonly openedAt: string;
  readonly changedAt: string;
  /** The running clock that is due first. */
  readonly clock?: ClockShort | null;
  readonly version: number;
}

/** GET /tickets/{id} */
export interface Ticket extends Omit<TicketSummary, 'customer'> {
  readonly body: string;
  readonly problemClass?: ProblemClass | null;
  readonly complexity: Complexity;
  readonly urgency: Level;
  readonly impact: Level;
  readonly tier: Tier;
  readonly risks: readonly string[];
  readonly customer?: TicketCustomer | null;
  readonly firstResponder?: Named | null;
  readonly waitingSince?: string | null;
  readonly waitingFor?: PauseReason | null;
  /** When it goes on by itself at the latest. */
  readonly waitingUntil?: string | null;
  readonly closedAt?: string | null;
  readonly transfer?: PendingTransfer | null;
  readonly delivery?: Delivery | null;
  /** Files that came with the request itself. */
  readonly files: readonly StoredFile[];
  /** What is still missing before it may be closed. */
  readonly missing: readonly string[];
  /** What this person may do with it now. */
  readonly allowed: readonly Verb[];
  readonly reopened: number;
  /** How often it has changed hands. */
  readonly transfers: number;
  /** Since when a supervisor has to decide the owner. */
  readonly ownerAskedAt?: string | null;
  /** Put off by somebody; without a time until the customer writes. */
  readonly snooze?: { readonly by?: Named | null; readonly until?: string | null } | null;
  readonly mergedInto?: { readonly id: string; readonly number: string } | null;
  /** What was merged into this one, with the words it began with. */
  readonly merged?: readonly MergedTicket[];
}

/** What can be done with a ticket, in the server's words. */
export type Verb =
  | 'answer' | 'note' | 'take' | 'assign' | 'reclassify' | 'wait' | 'resume' | 'request_transfer' | 'accept_transfer'
  | 'decline_transfer' | 'deliver' | 'confirm' | 'dispute' | 'sign' | 'verify' | 'close' | 'reopen' | 'withdraw'
  | 'ask_owner' | 'decide_owner' | 'offer_first'
  | 'snooze' | 'wake' | 'merge' | 'unmerge'; // prettier-ignore

export interface MergedTicket {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly body: string;
  readonly files: readonly StoredFile[];
  readonly openedAt: string;
}

export interface TicketCustomer extends Named {
  readonly tier: Tier;
  readonly kind: 'person' | 'firm';
  readonly provisional: boolean;
  /** Masked as the person's rights ask: 138****1234. */
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly number?: string | null;
}

export interface PendingTransfer {
  readonly id: string;
  readonly from?: Named | null;
  readonly toTeam?: Named | null;
  readonly toPerson?: Named | null;
  readonly reason: string;
  readonly at: string;
}

export interface Delivery {
  readonly id: string;
  readonly result: string;
  readonly explanation: string;
  readonly documents: readonly StoredFile[];
  readonly at: string;
  readonly by?: Named | null;
  readonly confirmed?: 'confirmed' | 'signed' | 'lapsed' | null;
  readonly verifiedAt?: string | null;
  readonly disputed?: string | null;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

/** Why the clocks of a ticket may stand still. */
export type PauseReason = 'waiting_customer' | 'waiting_supplier' | 'agreed_date';
