import { useQuery } from '@tanstack/react-query';
import { api, url, type Page } from '@/lib/api';

export const kinds = ['tickets', 'customers', 'register'] as const;
export type Kind = (typeof kinds)[number];
export type State = 'ready' | 'rehearsing' | 'rehearsed' | 'running' | 'done' | 'broken' | 'failed';

export interface Counts {
  readonly rows: number;
  readonly read: number;
  readonly created: number;
  readonly skipped: number;
  readonly failed: number;
}

/** A column by its name, or a rule that a mapping file brought and that is kept as it is. */
export interface Rule {
  readonly column?: string;
  readonly text?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly otherwise?: string;
  readonly at?: string;
}

export interface Mapping {
  readonly source: string;
  readonly zone?: string;
  readonly dates?: readonly string[];
  readonly empty?: readonly string[];
  readonly fields: Readonly<Record<string, Rule>>;
  readonly events?: object;
  readonly people?: string;
}

export interface Problem {
  readonly row: number;
  readonly key: string;
  readonly outcome: 'skipped' | 'failed';
  readonly field: string;
  readonly reason: string;
}

export interface Line {
  readonly id: string;
  readonly kind: Kind;
  readonly fileName: string;
  readonly state: State;
  readonly counts?: Counts | null;
  readonly putDownBy: string;
  readonly putDownAt: string;
  readonly changedAt: string;
}

export interface Import extends Line {
  readonly format: string;
  readonly header: readonly string[];
  readonly firstRows: readonly (readonly string[])[];
  readonly fields: readonly string[];
  readonly required: readonly string[];
  readonly mapping: Mapping;
  readonly rowsRead: number;
  readonly rehearsal?: {
    readonly counts: Counts;
    readonly problems: readonly Problem[];
    readonly broken: boolean;
  } | null;
  readonly run?: string | null;
  readonly refused?: string | null;
  readonly version: number;
}

export const isBusy = (state: State) => state === 'rehearsing' || state === 'running';

export const listImports = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Line>>('/imports', { query: { cursor }, signal });

/** An import under way is asked again every second: it says how far it has come. */
export const useImport = (id: string) =>
  useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => api.get<Import>(`/imports/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data && isBusy(query.state.data.state) ? 1000 : false),
  });

export function putDown(kind: Kind, file: File): Promise<{ id: string }> {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', file);
  return api.post('/imports', form);
}

export const saveMapping = (id: string, mapping: Mapping, version: number) =>
  api.put(`/imports/${id}/mapping`, mapping, { ifMatch: version });

export const rehearse = (id: string) => api.put(`/imports/${id}/rehearsal`);

export const run = (id: string) => api.put(`/imports/${id}/run`);

export const reportUrl = (id: string) => url(`/imports/${id}/report`);
