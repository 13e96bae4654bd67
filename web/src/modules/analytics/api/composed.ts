import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';
import type { Goal, PromiseLine } from './get-board';

export interface ComposedIndicator {
  readonly code: string;
  readonly version: number;
  readonly name: Words;
  readonly expression: string;
  readonly unit: string;
  readonly direction: PromiseLine['direction'];
  readonly target: number | null;
  readonly goals: readonly Goal[];
  readonly clause: string | null;
  readonly reason: string;
  readonly at: string;
}

export type ComposedForm = Omit<ComposedIndicator, 'code' | 'version' | 'at'>;

/** What an expression comes to in the last thirty days, or where it is wrong. */
export interface Preview {
  readonly right: boolean;
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly uses: readonly string[];
  readonly value: number | null;
}

export const composedUnits = [
  'percent',
  'hour',
  'minute',
  'point',
  'points',
  'ratio',
  'days',
  'money',
] as const;

export const useComposed = () =>
  useQuery({
    queryKey: ['composed'],
    queryFn: ({ signal }) => api.get<{ items: readonly ComposedIndicator[] }>('/composed', { signal }),
    meta: { live: ['IndicatorComposed'] },
  });

export const usePreview = (expression: string) =>
  useQuery({
    queryKey: ['composed', 'preview', expression],
    queryFn: ({ signal }) => api.post<Preview>('/composed/preview', { expression }, { signal }),
    enabled: expression.trim() !== '',
    staleTime: 60_000,
  });

export const compose = (form: ComposedForm) => api.post<ComposedIndicator>('/composed', form);

export const recompose = (one: ComposedIndicator, form: ComposedForm) =>
  api.put<ComposedIndicator>(`/composed/${one.code}`, form, { ifMatch: one.version });

export const retire = (code: string, reason: string) => api.put(`/composed/${code}/retirement`, { reason });
