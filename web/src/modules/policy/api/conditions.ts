import { useMutation, useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Condition } from './policy';

/** Publishes a version of the policy in which the target is for these requests. */
export const useChangeConditions = () =>
  useMutation({
    mutationFn: ({ promise, ...body }: { promise: string; when: readonly Condition[]; reason: string }) =>
      api.put(`/targets/${encodeURIComponent(promise)}/conditions`, body),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['policy'] });
      void queries.invalidateQueries({ queryKey: ['indicators'] });
      void queries.invalidateQueries({ queryKey: ['target'] });
    },
  });

interface Category {
  readonly key: string;
  readonly name: string;
  readonly children?: readonly Category[];
}

/** The tree laid flat: each under its parent's name. */
export function useCategories(): readonly { readonly key: string; readonly name: string }[] {
  const categories = useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 60_000,
  });
  return (categories.data?.items ?? []).flatMap((above) => [
    above,
    ...(above.children ?? []).map((below) => ({ key: below.key, name: `${above.name} / ${below.name}` })),
  ]);
}

export interface Coverage {
  readonly covered: number;
  readonly all: number;
  readonly since: string;
  readonly byCategory: readonly { readonly category: string; readonly tickets: number }[];
}

/** How many tickets of the last thirty days these conditions fit. */
export const useCoverage = (when: readonly Condition[]) =>
  useQuery({
    queryKey: ['target-coverage', when],
    queryFn: ({ signal }) => api.post<Coverage>('/target-coverage', { when }, { signal }),
    staleTime: 60_000,
    retry: false,
    placeholderData: (before) => before,
  });
