import { useMutation, useQuery } from '@tanstack/react-query';
import { api, everyPage } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Difference, VersionView } from './procedure';

const path = (key: string) => `/procedures/${encodeURIComponent(key)}`;

export const useVersions = (key: string) =>
  useQuery({
    queryKey: ['procedures', key, 'versions'],
    queryFn: () => everyPage<VersionView>(`${path(key)}/versions`),
    meta: { live: ['ProcedurePublished'] },
  });

export const useDifferences = (key: string, revision: number) =>
  useQuery({
    queryKey: ['procedures', key, 'differences', revision],
    queryFn: () =>
      api.get<{ from: number; to: number; items: readonly Difference[] }>(
        `${path(key)}/versions/${revision}/differences`,
      ),
    staleTime: Infinity,
  });

export const usePublish = (key: string) =>
  useMutation({
    mutationFn: ({ reason, version }: { readonly reason: string; readonly version: number }) =>
      api.post<VersionView>(`${path(key)}/versions`, { reason }, { ifMatch: version }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['procedures'] }),
  });

export const useUse = (key: string) =>
  useMutation({
    mutationFn: (wish: { readonly inUse: boolean; readonly reason: string }) =>
      api.put<VersionView>(`${path(key)}/use`, wish),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['procedures'] }),
  });
