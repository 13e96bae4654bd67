import { api, url, type Page } from '@/lib/api';
import type { Words } from '@/lib/words';
import type { Phase } from './procedure-document';
import type { Named } from './process';
import type { Leaving, ReworkCause } from './work';

export interface Execution {
  readonly id: string;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly procedure: string;
  readonly stage: Words;
  readonly phase: Phase;
  readonly team?: Named | null;
  readonly handler?: Named | null;
  readonly leftBy?: Named | null;
  readonly enteredAt: string;
  readonly leftAt: string;
  readonly seconds: number;
  readonly inTime?: boolean | null;
  readonly leaving: Leaving;
  readonly cause?: ReworkCause | null;
  readonly reason?: string | null;
  readonly content?: string | null;
  readonly nodes: readonly string[];
}

export interface ExecutionFilter {
  readonly q?: string | undefined;
  readonly team?: string | undefined;
  readonly phase?: string | undefined;
  readonly leaving?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const loadExecutions = (filter: ExecutionFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Execution>>('/executions', { query: { ...filter, cursor }, signal });

export const executionsFile = (filter: ExecutionFilter, format: 'csv' | 'xlsx') =>
  url('/executions/export', { ...filter, format });
