import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

interface Category {
  readonly key: string;
  readonly name: string;
  readonly children: readonly Category[];
}

export const useCategories = () =>
  useQuery({
    queryKey: ['categories'],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    staleTime: 60_000,
  });
