import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export type ApprovalState = 'waiting' | 'approved' | 'rejected' | 'sent_back' | 'withdrawn';
export type Verdict = 'approve' | 'reject' | 'send_back';
export type Which = 'to_decide' | 'asked' | 'decided' | 'all';

export interface Approval {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly ticket?: string | null;
  readonly title: string;
  readonly details: Readonly<Record<string, string>>;
  readonly askedBy: Named;
  readonly askedAt: string;
  readonly state: ApprovalState;
  /** The step that waits, counted from 0. */
  readonly step: number;
  readonly decidedAt?: string | null;
  readonly decidedBy?: Named | null;
  readonly reason?: string | null;
  readonly version: number;
}

export interface Vote {
  readonly step: number;
  readonly quorum: 'all' | 'any';
  readonly person: Named;
  readonly verdict?: Verdict | null;
  readonly reason?: string | null;
  readonly by?: Named | null;
  readonly at?: string | null;
  readonly ground: 'named' | 'power' | 'team_lead' | 'unit' | 'administrator' | 'taken_over';
  /** Away or gone while it waited: this person is asked in that one's place. */
  readonly insteadOf?: Named | null;
  readonly replaced: boolean;
}

export interface ShownApproval {
  readonly approval: Approval;
  readonly votes: readonly Vote[];
  readonly mayDecide: boolean;
  readonly standingFor?: Named | null;
  readonly mayWithdraw: boolean;
}

export const live = ['Approval', 'Deputy'];

export const loadApprovals = (view: Which, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Approval>>('/approvals', { query: { view, cursor }, signal });

export const useApproval = (id: string) =>
  useQuery({
    queryKey: ['approvals', 'one', id],
    queryFn: () => api.get<ShownApproval>(`/approvals/${id}`),
    meta: { live },
  });

export type Step = 'approval' | 'rejection' | 'return' | 'withdrawal';

export const useDecide = (approval: Approval) =>
  useMutation({
    mutationFn: ({ step, reason }: { step: Step; reason?: string }) =>
      api.put(`/approvals/${approval.id}/${step}`, { reason: reason ?? null }, { ifMatch: approval.version }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['approvals'] }),
  });
