import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';
import type { Words } from '@/lib/words';

export interface Category {
  readonly key: string;
  readonly name: string;
  readonly children?: readonly Category[];
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 60_000,
  });

export interface Chosen {
  readonly key?: string | null;
  readonly name?: Words | null;
  readonly revision?: number | null;
}

/** Which procedure a request of these traits would go through. */
export const useChoice = (traits: {
  readonly category?: string | undefined;
  readonly problemClass?: string | undefined;
  readonly priority?: string | undefined;
  readonly firm: boolean;
}) =>
  useQuery({
    queryKey: ['procedures', 'choice', traits],
    queryFn: () => api.get<Chosen>('/procedure-choice', { query: traits }),
    enabled: Boolean(traits.category),
    meta: { live: ['ProcedurePublished'] },
  });
