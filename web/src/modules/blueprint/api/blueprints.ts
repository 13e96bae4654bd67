import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';

export const columns = [
  'part',
  'stage',
  'task',
  'post',
  'standard',
  'limit',
  'indicator',
  'record',
  'review',
] as const;
export const parts = ['acquisition', 'service', 'retention', 'feedback'] as const;

export type Column = (typeof columns)[number];
export type LifePart = (typeof parts)[number];
export type Origin = 'generated' | 'shipped' | 'typed' | 'inherited' | 'overridden';

export interface Ref {
  readonly kind: 'step' | 'clause' | 'target' | 'indicator';
  readonly key: string;
}

export interface Cell {
  readonly column: Column;
  /** As kept: words, or the code of a post, limit or indicator. */
  readonly value: Words;
  readonly shown: Words;
  readonly origin: Origin;
  readonly refs: readonly Ref[];
  /** What would stand there if nobody had typed. */
  readonly beneath?: Words | null;
}

export interface Node {
  readonly key: string;
  readonly procedure?: string | null;
  readonly version?: string | null;
  readonly own: boolean;
  readonly part: LifePart;
  readonly cells: readonly Cell[];
}

export interface Head {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly variant: boolean;
  readonly baseRevision?: number | null;
  readonly baseNewest?: number | null;
  readonly published?: number | null;
  readonly publishedAt?: string | null;
  readonly awaiting: boolean;
  readonly changedAt: string;
}

export interface Fault {
  readonly code: string;
  readonly node?: string | null;
  readonly column?: Column | null;
  readonly detail: string;
}

export interface Table {
  readonly head: Head;
  readonly version: number;
  readonly changedBy?: { readonly id: string; readonly name: string } | null;
  readonly nodes: readonly Node[];
  readonly left: readonly { readonly key: string; readonly name: Words }[];
  readonly faults: readonly Fault[];
  /** How wide a standard may be; a Chinese character counts two. */
  readonly widest: number;
}

export interface RehearsalResult {
  readonly rehearsal: string;
  readonly samples: number;
  readonly steps: number;
  readonly missed: number;
  readonly broken: number;
  readonly seconds: number;
  readonly finishedAt: string;
}

export interface ReleaseHead {
  readonly id: string;
  readonly revision: number;
  readonly policy: string;
  readonly publishedAt: string;
  readonly author?: { readonly id: string; readonly name: string } | null;
  readonly reason: string;
  readonly baseRevision?: number | null;
  readonly nodes: number;
  readonly rehearsal?: RehearsalResult | null;
}

export interface Role {
  readonly key: string;
  readonly name: Words;
  readonly post?: Post | null;
}

export interface Post {
  readonly id: string;
  readonly name: string;
  readonly holders: number;
}

const live = ['Table', 'ProcedurePublished', 'PolicyPublished', 'TargetChanged', 'PostAssigned'];

export const tablesKey = ['blueprints'] as const;

export const useTables = () =>
  useQuery({
    queryKey: tablesKey,
    queryFn: () => api.get<{ items: readonly Head[] }>('/blueprints'),
    meta: { live },
  });

export const useTable = (id: string | undefined) =>
  useQuery({
    queryKey: [...tablesKey, id],
    queryFn: () => api.get<Table>(`/blueprints/${id}`),
    enabled: Boolean(id),
    meta: { live },
  });

export const listReleases = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<ReleaseHead>>(`/blueprints/${id}/releases`, { query: { cursor }, signal });

export const useRoles = () =>
  useQuery({
    queryKey: [...tablesKey, 'roles'],
    queryFn: () => api.get<{ items: readonly Role[]; posts: readonly Post[] }>('/blueprints/roles'),
    meta: { live },
  });

export const useAssign = () =>
  useMutation({
    mutationFn: ({ role, post }: { role: string; post: string | undefined }) =>
      api.put(`/blueprints/roles/${encodeURIComponent(role)}`, { post }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: tablesKey }),
  });

export interface CellChange {
  readonly node: string;
  readonly column: Column;
  readonly text?: Words | undefined;
}

/** Whatever changes a table answers with it as it is then. */
export const useChange = (table: Table) =>
  useMutation({
    mutationFn: (change: TableChange) => send(table, change),
    onSuccess: (changed) => {
      queries.setQueryData([...tablesKey, table.head.id], changed);
      void queries.invalidateQueries({ queryKey: tablesKey, exact: true });
    },
  });

export type TableChange =
  | { readonly kind: 'cells'; readonly cells: readonly CellChange[] }
  | { readonly kind: 'add'; readonly node: NewNode }
  | { readonly kind: 'leave' | 'back'; readonly node: string };

export interface NewNode {
  readonly key: string;
  readonly part: LifePart;
  readonly stage: Words;
  readonly task: Words;
}

function send({ head, version }: Table, change: TableChange): Promise<Table> {
  const path = `/blueprints/${head.id}`;
  const options = { ifMatch: version };
  switch (change.kind) {
    case 'cells':
      return api.put<Table>(`${path}/cells`, { cells: change.cells }, options);
    case 'add':
      return api.post<Table>(`${path}/nodes`, change.node, options);
    case 'leave':
      return api.delete<Table>(`${path}/nodes`, undefined, { ...options, query: { node: change.node } });
    case 'back':
      return api.delete<Table>(`${path}/left`, undefined, { ...options, query: { node: change.node } });
  }
}

export const usePublish = (table: Table) =>
  useMutation({
    mutationFn: (reason: string) =>
      api.post<ReleaseHead>(`/blueprints/${table.head.id}/releases`, { reason }, { ifMatch: table.version }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: tablesKey }),
  });
