import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api, type Page } from '@/lib/api';
import type { Words } from '@/lib/words';
import type { Phase } from './procedure-document';
import type { ReworkCause } from './work';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface BoardEntry {
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly category: string;
  readonly priority: string;
  readonly highRisk: boolean;
  readonly procedure: string;
  readonly procedureName: Words;
  readonly stage: Words;
  readonly phase: Phase;
  readonly since: string;
  readonly dueAt?: string | null;
  readonly team?: Named | null;
  readonly handler?: Named | null;
}

export interface BoardFilter {
  readonly team?: string | undefined;
  readonly priority?: string | undefined;
  readonly category?: string | undefined;
  readonly procedure?: string | undefined;
  readonly phase?: string | undefined;
  readonly highRisk?: string | undefined;
}

export const boardLive = ['Stage', 'Procedure', 'Form', 'Item', 'Identity', 'Need', 'Plan', 'Milestone', 'RiskPlan', 'Acceptance', 'Package', 'ClosingException', 'Ticket']; // prettier-ignore

export const loadBoard = (filter: BoardFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<BoardEntry>>('/process', { query: { ...filter, cursor }, signal });

export const usePhaseCounts = (filter: BoardFilter) =>
  useQuery({
    queryKey: ['process', 'counts', filter],
    queryFn: () =>
      api.get<{ byPhase: Partial<Record<Phase, number>> }>('/process/counts', {
        query: { ...filter, phase: undefined },
      }),
    meta: { live: boardLive },
    placeholderData: (shown) => shown,
  });

export const useRework = () =>
  useQuery({
    queryKey: ['process', 'rework'],
    queryFn: () => api.get<{ byCause: Partial<Record<ReworkCause, number>> }>('/process/rework'),
    meta: { live: ['StageEntered'] },
  });

interface Category {
  readonly key: string;
  readonly name: string;
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 3_600_000,
  });
