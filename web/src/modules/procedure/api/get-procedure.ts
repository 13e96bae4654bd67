import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { ShownProcedure } from './procedure';

/** The newest version, or one by its revision. */
export const useProcedure = (key: string, revision?: string) =>
  useQuery({
    queryKey: ['procedures', key, revision ?? 'newest'],
    queryFn: () =>
      api.get<ShownProcedure>(
        revision
          ? `/procedures/${encodeURIComponent(key)}/versions/${encodeURIComponent(revision)}`
          : `/procedures/${encodeURIComponent(key)}`,
      ),
    meta: { live: ['ProcedurePublished'] },
  });

/** By the id a request names; everybody may. */
export const useVersion = (id: string | undefined) =>
  useQuery({
    enabled: id !== undefined,
    queryKey: ['procedure-version', id],
    queryFn: () => api.get<ShownProcedure>(`/procedure-versions/${encodeURIComponent(id ?? '')}`),
    staleTime: Infinity,
  });
