import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Version } from './policy';

export const useVersions = () =>
  useQuery({
    queryKey: ['policy', 'versions'],
    queryFn: () => api.get<Page<Version>>('/policies/versions', { query: { limit: 100 } }),
    meta: { live: ['PolicyPublished'] },
  });
