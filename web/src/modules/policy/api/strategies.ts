import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Part } from '../differences';
import { again } from './draft';
import type { Strategy } from './policy';

export const useStrategies = () =>
  useQuery({
    queryKey: ['policy', 'strategies'],
    queryFn: () => api.get<{ readonly items: readonly Strategy[] }>('/policies/strategies'),
    staleTime: Infinity,
  });

/** What a strategy would change in the draft being written, else in the policy in force. */
export const useProposal = (key: string) =>
  useQuery({
    queryKey: ['policy', 'strategies', key],
    queryFn: () =>
      api.get<{ readonly strategy: Strategy; readonly changes: readonly Part[] }>(
        `/policies/strategies/${key}`,
      ),
    enabled: key !== '',
  });

export const useFollow = () =>
  useMutation({
    mutationFn: (key: string) => api.put('/policies/draft/strategy', { key }),
    onSuccess: again,
  });
