import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';

export interface Category {
  readonly key: string;
  readonly name: string;
  readonly children?: Category[];
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 600_000,
  });

/** `technical/repair` → 技术支持 / 报修 */
export function useCategoryName(): (key: string) => string {
  const categories = useCategories();
  return (key) => {
    const above = categories.data?.items.find((each) => each.key === key.split('/')[0]);
    const below = above?.children?.find((each) => each.key === key);
    return [above?.name ?? key, below?.name].filter(Boolean).join(' / ');
  };
}
