import { useMutation } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Pressure {
  readonly queue: string;
  readonly name: string;
  readonly waiting: number;
  readonly longestMinutes: number;
  readonly late: number;
  readonly arrived: number;
  readonly taken: number;
  readonly online: number;
  readonly room: number;
}

interface Numbers {
  readonly queue: Pressure;
  readonly from?: Pressure | null;
}

export interface AllocationRow {
  readonly allocation: {
    readonly id: string;
    readonly kind: 'move' | 'add';
    readonly numbers: Numbers;
    readonly state: 'proposed' | 'accepted' | 'rejected' | 'ended';
    readonly proposedAt: string;
    readonly decidedAt?: string | null;
    readonly reason?: string | null;
    readonly until?: string | null;
    readonly result?: Numbers | null;
    readonly version: number;
  };
  readonly personName?: string | null;
  readonly decidedByName?: string | null;
}

export const loadAllocations = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<AllocationRow>>('/allocations', { query: { cursor }, signal });

const again = () => queries.invalidateQueries({ queryKey: ['allocations'] });

export const usePropose = () =>
  useMutation({
    mutationFn: () => api.post<{ proposals: number }>('/allocations/proposals', {}),
    onSuccess: again,
  });

export const useDecide = () =>
  useMutation({
    mutationFn: ({ row, accepted }: { row: AllocationRow; accepted: boolean }) =>
      api.put(
        `/allocations/${row.allocation.id}/decision`,
        { accepted },
        { ifMatch: row.allocation.version },
      ),
    onSettled: again,
  });
