import { api, type Page } from '@/lib/api';
import type { Words } from '@/lib/words';
import type { Selector } from './procedure';

export interface Row {
  readonly key: string;
  readonly name: Words;
  readonly summary: Words;
  readonly state: 'in_use' | 'retired' | 'new';
  readonly stages: number;
  readonly selects: readonly Selector[];
  /** 0: never published. */
  readonly revision: number;
  readonly publishedAt?: string | null;
  readonly draftedAt?: string | null;
}

export const proceduresKey = ['procedures'] as const;

export const listProcedures = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Row>>('/procedures', { query: { cursor }, signal });
