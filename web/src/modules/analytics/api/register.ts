import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';

export const shapes = {
  drill: 'day',
  training: 'day',
  process_review: 'day_with_evidence',
  policy_review: 'day',
  survey_round: 'day',
  inspection: 'day_with_evidence',
  data_audit: 'day',
  outage: 'span',
  security_incident: 'span',
  data_leak: 'span',
  first_year_task: 'span',
  backup_staff: 'share',
  staffing: 'share',
  service_coverage: 'share',
  outlet_coverage: 'share',
  system_coverage: 'share',
  calls: 'share',
  repeat_purchase: 'share',
  service_cost: 'share',
  response_baseline: 'number',
  system_speed: 'number',
  greeting: 'number',
  net_promoter: 'number',
  points_rule: 'number',
  compensation_limit: 'number',
  progress_interval: 'number',
} as const;

export type RegisterKind = keyof typeof shapes;
export const registerKinds = Object.keys(shapes) as readonly RegisterKind[];

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One entry as it stands. `counts` is false while the evidence its kind asks for is missing. */
export interface RegisterRow {
  readonly id: string;
  readonly kind: RegisterKind;
  readonly title: string;
  readonly unit: Named | null;
  readonly day: string;
  readonly begins: string | null;
  readonly ends: string | null;
  readonly number: number | null;
  readonly outOf: number | null;
  readonly note: string | null;
  readonly evidence: boolean;
  readonly counts: boolean;
  readonly corrected: boolean;
  readonly withdrawn: boolean;
  readonly reason: string | null;
  readonly source: 'hand' | 'import' | 'product';
  readonly enteredBy: Named | null;
  readonly enteredAt: string;
}

export interface RegisterWhole {
  readonly entry: RegisterRow;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly history: readonly RegisterRow[];
}

export interface RegisterForm {
  readonly kind: RegisterKind;
  readonly title: string;
  readonly unit?: string | undefined;
  readonly day?: string | undefined;
  readonly begins?: string | undefined;
  readonly ends?: string | undefined;
  readonly number?: number | null | undefined;
  readonly outOf?: number | null | undefined;
  readonly note?: string | undefined;
  readonly files?: readonly string[];
}

export const registerFilters = ['kind', 'unit', 'from', 'to', 'q'] as const;
export type RegisterFilter = Readonly<Partial<Record<(typeof registerFilters)[number], string | undefined>>>;

export const listRegister = (filter: RegisterFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<RegisterRow>>('/register', { query: { ...filter, cursor }, signal });

export const useRegisterEntry = (id: string) =>
  useQuery({
    queryKey: ['register', 'entry', id],
    queryFn: ({ signal }) => api.get<RegisterWhole>(`/register/${id}`, { signal }),
    meta: { live: ['EntryRegistered'] },
  });

export const enter = (entry: RegisterForm) => api.post<RegisterRow>('/register', entry);

export const correct = (id: string, entry: RegisterForm, reason: string) =>
  api.post<RegisterRow>(`/register/${id}/corrections`, { entry, reason });

export const withdraw = (id: string, reason: string) => api.put(`/register/${id}/withdrawal`, { reason });

/** The units an entry can be about; empty for those who may not read the organisation. */
export function useUnitChoices() {
  const units = useQuery({
    queryKey: ['choices', '/units'],
    queryFn: () => api.get<{ items: readonly Named[] }>('/units'),
    staleTime: 3_600_000,
    retry: false,
  });
  return units.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
