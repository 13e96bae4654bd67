import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';
import { tablesKey, type Column, type Head, type LifePart, type Table } from './blueprints';

export interface Comparison {
  readonly changed: readonly {
    readonly row: number;
    readonly node: string;
    readonly column: Column;
    readonly before: Words;
    readonly after: Words;
    readonly takesBack: boolean;
  }[];
  readonly added: readonly {
    readonly row: number;
    readonly part: LifePart;
    readonly cells: Partial<Record<string, Words>>;
  }[];
  readonly refused: readonly {
    readonly row: number;
    readonly column?: Column | null;
    readonly reason: string;
    readonly text: string;
  }[];
  readonly missing: readonly string[];
  readonly compared: number;
}

/** Looks at a filled spreadsheet, or takes it over. */
export const useSpreadsheet = (table: Table) =>
  useMutation({
    mutationFn: ({ file, apply }: { file: File; apply: boolean }) => {
      const form = new FormData();
      form.append('file', file);
      return api.post<Comparison>(`/blueprints/${table.head.id}/spreadsheets`, form, {
        query: { apply },
        ifMatch: table.version,
      });
    },
    onSuccess: (_, { apply }) => {
      if (apply) void queries.invalidateQueries({ queryKey: tablesKey });
    },
  });

export const useBeginVariant = () =>
  useMutation({
    mutationFn: (variant: { name: string; about: string }) => api.post<Head>('/blueprints', variant),
    onSuccess: () => void queries.invalidateQueries({ queryKey: tablesKey }),
  });

export const useAskVariant = (table: Table) =>
  useMutation({
    mutationFn: (reason: string) =>
      api.post(`/blueprints/${table.head.id}/approvals`, { reason }, { ifMatch: table.version }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: tablesKey }),
  });

export interface Offer {
  readonly kind: 'changed' | 'node_added' | 'node_removed';
  readonly node: string;
  readonly column?: Column | null;
  readonly was: Words;
  readonly now: Words;
  readonly mine?: Words | null;
  readonly conflicts: boolean;
}

export const useOffers = (table: string) =>
  useQuery({
    queryKey: [...tablesKey, table, 'base-changes'],
    queryFn: () =>
      api.get<{ from: number; to: number; items: readonly Offer[] }>(`/blueprints/${table}/base-changes`),
    meta: { live: ['TablePublished'] },
  });

export interface Choice {
  readonly node: string;
  readonly column?: Column | null | undefined;
  readonly take: boolean;
}

export const useMerge = (table: Table) =>
  useMutation({
    mutationFn: (merge: { to: number; choices: readonly Choice[] }) =>
      api.post<Table>(`/blueprints/${table.head.id}/base-changes`, merge, { ifMatch: table.version }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: tablesKey }),
  });
