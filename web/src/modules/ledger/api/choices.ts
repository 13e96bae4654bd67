import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Category {
  readonly key: string;
  readonly name: string;
  readonly children?: readonly Category[];
}

const hour = 3_600_000;

export const useTeamChoices = () => useNamed('/teams');
export const usePersonChoices = () => useNamed('/people');

function useNamed(path: string): readonly Choice[] {
  const named = useQuery({
    queryKey: ['choices', path],
    queryFn: () => api.get<{ items: readonly { id: string; name: string }[] }>(path),
    staleTime: hour,
  });
  return named.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
}

/** Both levels of the category tree, the lower one with its upper one before it. */
export function useCategoryChoices(): readonly Choice[] {
  const tree = useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: hour,
  });
  return (tree.data?.items ?? []).flatMap(({ key, name, children }) => [
    { value: key, label: name },
    ...(children ?? []).map((child) => ({ value: child.key, label: `${name} / ${child.name}` })),
  ]);
}
