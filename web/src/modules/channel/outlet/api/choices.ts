import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';

export interface Category {
  readonly key: string;
  readonly name: string;
  readonly children?: readonly Category[];
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 600_000,
  });

/** Categories by their path of names. */
export function useCategoryOptions(): readonly { readonly value: string; readonly label: string }[] {
  const categories = useCategories();
  return (categories.data?.items ?? []).flatMap((above) => [
    { value: above.key, label: above.name },
    ...(above.children ?? []).map((below) => ({ value: below.key, label: `${above.name} / ${below.name}` })),
  ]);
}

export function useCategoryName(): (key: string) => string {
  const options = useCategoryOptions();
  return (key) => options.find((each) => each.value === key)?.label ?? key;
}
