import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ClockShort } from '@/lib/parts';
import { queries } from '@/lib/queries';
import type { Named, Priority, TicketStatus } from './ticket';

export interface MergeSide {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly priority: Priority;
  readonly customerName: string;
  readonly handler?: Named | null;
  readonly openedAt: string;
  readonly dueAt?: string | null;
  readonly publicMessages: number;
  readonly internalMessages: number;
  readonly files: number;
  readonly clocks: readonly ClockShort[];
}

export interface MergePreview {
  /** The one that came first. */
  readonly survivor: MergeSide;
  readonly merged: MergeSide;
  readonly sameCustomer: boolean;
  /** The merged one has the higher priority. */
  readonly heavier: boolean;
}

export const useMergePreview = (ticket: string, other: string | undefined) =>
  useQuery({
    queryKey: ['ticket', ticket, 'merge', other],
    queryFn: () => api.get<MergePreview>(`/tickets/${ticket}/merge-preview`, { query: { with: other } }),
    enabled: Boolean(other),
  });

interface Merge {
  readonly preview: MergePreview;
  readonly customersMayDiffer: boolean;
  readonly reason?: string | undefined;
}

export const useMerge = () =>
  useMutation({
    mutationFn: ({ preview: { merged, survivor }, ...wanted }: Merge) =>
      api.put(`/tickets/${merged.id}/merge`, { into: survivor.id, ...wanted }, { ifMatch: merged.version }),
    onSettled: () => queries.invalidateQueries(),
  });
