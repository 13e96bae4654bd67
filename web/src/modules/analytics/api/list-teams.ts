import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** The teams a board can be narrowed to. */
export const useTeamChoices = () => useChoices('/teams');

/** The units: entities, branches, departments. */
export const useUnitChoices = () => useChoices('/units');

function useChoices(path: '/teams' | '/units') {
  const found = useQuery({
    queryKey: ['choices', path],
    queryFn: () => api.get<{ items: readonly { id: string; name: string }[] }>(path),
    staleTime: 3_600_000,
  });
  return found.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}
