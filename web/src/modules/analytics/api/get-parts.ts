import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { BoardFilter } from './get-board';

export const dimensions = ['team', 'unit', 'person', 'channel', 'category', 'tier'] as const;
export type Dimension = (typeof dimensions)[number];

/** One part of a number; `key` is null for what belongs to none, `enough` false below the smallest sample. */
export interface Part {
  readonly key: string | null;
  readonly name: string | null;
  readonly kept: number;
  readonly broken: number;
  readonly value: number | null;
  readonly mean: number | null;
  readonly worst: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly enough: boolean;
}

export const useParts = (code: string, by: Dimension, filter: BoardFilter) =>
  useQuery({
    queryKey: ['board', code, 'parts', by, filter],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly Part[] }>(`/board/${code}/parts`, { query: { ...filter, by }, signal }),
  });
