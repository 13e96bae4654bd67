import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Summary {
  readonly id: string;
  readonly name: string;
  readonly tier: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly number?: string | null;
}

export interface Pair {
  readonly one: Summary;
  readonly other: Summary;
  readonly score: number;
  readonly foundAt: string;
}

export const listDuplicates = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Pair>>('/customers/duplicates', { query: { cursor }, signal });

export const usePossibleDuplicates = (customer: string) =>
  useQuery({
    queryKey: ['possible-duplicates', customer],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly { customer: Summary; score: number }[] }>(
        `/customers/${customer}/possible-duplicates`,
        { signal },
      ),
  });

export function useDismiss() {
  return useMutation({
    mutationFn: ({ one, other, reason }: { one: string; other: string; reason: string }) =>
      api.post(`/customers/${one}/dismissed-duplicates`, { other, reason }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['duplicates'] }),
        queries.invalidateQueries({ queryKey: ['possible-duplicates'] }),
      ]),
  });
}
