import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Policy } from './policy';

/** A version by id; without one the version in force. */
export const usePolicy = (version?: string) =>
  useQuery({
    queryKey: ['policy', version ?? 'current'],
    queryFn: () => api.get<Policy>(version ? `/policies/versions/${version}` : '/policies/current'),
    meta: { live: ['PolicyPublished'] },
  });
