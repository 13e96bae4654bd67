import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

interface Named {
  readonly id: string;
  readonly name: string;
}

export type CommitmentState = 'waiting' | 'made' | 'refused' | 'withdrawn';

export interface Commitment {
  readonly id: string;
  /** The key of the power it needs. */
  readonly kind: string;
  readonly amount?: number | null;
  readonly text: string;
  readonly state: CommitmentState;
  readonly madeBy: Named;
  readonly madeAt: string;
  readonly approval?: string | null;
  readonly decidedBy?: Named | null;
  readonly reason?: string | null;
}

export interface NewCommitment {
  readonly kind: string;
  readonly amount?: number | null;
  readonly text: string;
}

export const useCommitments = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'commitments'],
    queryFn: () => api.get<{ items: readonly Commitment[] }>(`/tickets/${ticket}/commitments`),
    select: (all) => all.items,
    meta: { live: ['Commitment', 'Approval'] },
  });

/** The kinds of decision some post holds a power for. */
export const usePowers = () =>
  useQuery({
    queryKey: ['authority', 'keys'],
    queryFn: () => api.get<{ keys: readonly string[] }>('/authority/keys'),
    select: (all) => all.keys,
    staleTime: 60_000,
  });

export const useMakeCommitment = (ticket: string) =>
  useMutation({
    mutationFn: (body: NewCommitment) => api.post<Commitment>(`/tickets/${ticket}/commitments`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['ticket', ticket] }),
  });
