import { api, type Page } from '@/lib/api';
import type { BoardFilter } from './get-board';

/** One result behind a number. `clock` leads to its explanation; satisfaction has none. */
export interface TicketBehind {
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly clock: string | null;
  readonly kept: boolean;
  /** Seconds of working time, or points. */
  readonly value: number;
  /** A broken promise that still runs: by how many seconds until now. */
  readonly over?: number | null;
  readonly at: string;
  readonly channel: string;
  readonly tier: string;
}

/** The newest first, or the longest times and lowest marks first. */
export type Order = 'newest' | 'worst';

export type Outcome = 'kept' | 'broken';

export const listTicketsBehind = (
  code: string,
  outcome: Outcome,
  order: Order,
  filter: BoardFilter,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  api.get<Page<TicketBehind>>(`/board/${code}/tickets`, {
    query: { ...filter, outcome, order, cursor },
    signal,
  });
