import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** The teams a board can be narrowed to. */
export function useTeamChoices() {
  const teams = useQuery({
    queryKey: ['choices', '/teams'],
    queryFn: () => api.get<{ items: readonly { id: string; name: string }[] }>('/teams'),
    staleTime: 3_600_000,
  });
  return teams.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
