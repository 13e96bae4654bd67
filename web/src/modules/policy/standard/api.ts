import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Words } from '@/lib/words';

export const parts = ['content', 'process', 'conduct', 'assessment'] as const;
export const kinds = ['general', 'attitude', 'skill', 'environment', 'appearance'] as const;
export type StandardPart = (typeof parts)[number];
export type StandardKind = (typeof kinds)[number];

export const aspectsOf: Readonly<Record<StandardKind, readonly string[]>> = {
  general: [],
  attitude: ['language', 'expression', 'behaviour'],
  skill: ['knowledge', 'operation', 'communication'],
  environment: ['tidy', 'comfortable', 'safe'],
  appearance: ['clothing', 'grooming', 'conduct'],
};

export interface Item {
  readonly key: string;
  readonly aspect?: string | null;
  readonly text: Words;
  readonly weight: number;
  readonly must: boolean;
}

export interface StandardText {
  readonly title: Words;
  readonly staff: Words;
  readonly process: Words;
  readonly result: Words;
  readonly transparency: Words;
  readonly items: readonly Item[];
  readonly passMark: number;
  readonly clauses: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Result {
  readonly sheets: number;
  readonly passed: number;
  readonly mean?: number | null;
}

export interface Standard {
  readonly id: string;
  readonly key: string;
  readonly part: StandardPart;
  readonly kind: StandardKind;
  readonly post?: string | null;
  readonly need?: string | null;
  readonly ownerPost: string;
  readonly owner?: Named | null;
  readonly reviewOn: string;
  readonly overdue: boolean;
  readonly state: 'in_force' | 'retired';
  readonly revision: number;
  readonly text: StandardText;
  readonly changedAt: string;
  readonly result: Result;
  readonly version: number;
}

export interface Revision {
  readonly revision: number;
  readonly reason: string;
  readonly by?: Named | null;
  readonly at: string;
}

export interface Sheet {
  readonly id: string;
  readonly standard: string;
  readonly title: Words;
  readonly revision: number;
  readonly person?: Named | null;
  readonly place: string;
  readonly checker: Named;
  readonly checkedOn: string;
  readonly met: number;
  readonly missed: number;
  readonly score: number;
  readonly passed: boolean;
  readonly note?: string | null;
  readonly filledAt: string;
}

export type Found = 'yes' | 'no' | 'na';

export interface Mark {
  readonly item: string;
  readonly found: Found;
  readonly note?: string | null;
}

export interface WholeSheet {
  readonly sheet: Sheet;
  readonly text: StandardText;
  readonly marks: readonly Mark[];
}

export interface ReviewFigures {
  readonly from: string;
  readonly to: string;
  readonly sheets: number;
  readonly passed: number;
  readonly mean?: number | null;
  readonly missed: readonly {
    readonly item: string;
    readonly text: Words;
    readonly times: number;
    readonly of: number;
  }[];
  readonly figures: readonly {
    readonly code: string;
    readonly name: Words;
    readonly unit: string;
    readonly value?: number | null;
    readonly target?: number | null;
    readonly state: string;
  }[];
}

export interface Review {
  readonly standard: Standard;
  readonly figures: ReviewFigures;
  readonly history: readonly {
    readonly revision: number;
    readonly dueOn: string;
    readonly decision: Decision;
    readonly reason: string;
    readonly nextOn?: string | null;
    readonly by?: string | null;
    readonly at: string;
  }[];
  readonly mayDecide: boolean;
}

export const decisions = ['confirmed', 'changed', 'retired'] as const;
export type Decision = (typeof decisions)[number];

export interface StandardBody extends StandardText {
  readonly part: StandardPart;
  readonly kind: StandardKind;
  readonly post?: string | null | undefined;
  readonly need?: string | null | undefined;
  readonly ownerPost: string;
  readonly owner?: string | null | undefined;
  readonly reviewOn: string;
  readonly reason: string;
}

export interface SheetBody {
  readonly person?: string | undefined;
  readonly team?: string | undefined;
  readonly checkedOn: string;
  readonly marks: readonly Mark[];
  readonly note?: string | undefined;
}

export const live = ['Standard', 'SheetFilled'] as const;

export const listStandards = (query: Readonly<Record<string, string | undefined>>, signal: AbortSignal) =>
  api.get<Page<Standard>>('/standards', { query, signal });
export const useStandard = (id: string) =>
  useQuery({
    queryKey: ['standards', id],
    queryFn: () => api.get<Standard>(`/standards/${id}`),
    meta: { live },
  });
export const useRevisions = (id: string) =>
  useQuery({
    queryKey: ['standards', id, 'revisions'],
    queryFn: () => api.get<{ readonly items: readonly Revision[] }>(`/standards/${id}/revisions`),
    meta: { live },
  });
export const addStandard = (key: string, standard: StandardBody) =>
  api.post<{ readonly id: string }>('/standards', { key, standard });
/** Those that ship with the product and are not here yet. */
export const loadShipped = () => api.post<{ readonly standards: number }>('/standards/shipped', {});
export const reviseStandard = (standard: Standard, body: StandardBody) =>
  api.put<Standard>(`/standards/${standard.id}`, body, { ifMatch: standard.version });
export const fillSheet = (standard: string, body: SheetBody) =>
  api.post<{ readonly id: string }>(`/standards/${standard}/sheets`, body);
export const listSheets = (query: Readonly<Record<string, string | undefined>>, signal: AbortSignal) =>
  api.get<Page<Sheet>>('/standards/sheets', { query, signal });
export const useSheet = (id: string) =>
  useQuery({
    queryKey: ['standards', 'sheet', id],
    queryFn: () => api.get<WholeSheet>(`/standards/sheets/${id}`),
  });
export const useReview = (id: string) =>
  useQuery({
    queryKey: ['standards', id, 'review'],
    queryFn: () => api.get<Review>(`/standards/${id}/review`),
    meta: { live },
  });
export const decide = (
  id: string,
  body: { decision: Decision; reason: string; nextOn?: string | undefined },
) => api.post(`/standards/${id}/reviews`, body);
