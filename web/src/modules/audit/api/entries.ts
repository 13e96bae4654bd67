import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';

/** One fact of the log. `details` is the fact as it was recorded. */
export interface Entry {
  readonly position: number;
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly kind: string; readonly id?: string | null; readonly name?: string | null };
  readonly source: string;
  readonly trace?: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface EntryFilter {
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const loadEntries = (filter: EntryFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Entry>>('/audit/entries', { query: { ...filter, cursor }, signal });

export const useKinds = () =>
  useQuery({
    queryKey: ['audit-kinds'],
    queryFn: () => api.get<{ items: readonly string[] }>('/audit/kinds'),
    select: (all) => all.items,
  });
