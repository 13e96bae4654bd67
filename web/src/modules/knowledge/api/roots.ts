import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';

interface Front {
  readonly categories: readonly { readonly key: string; readonly name: string }[];
}

/** What the portal's front door offers, as a filter. */
export const useRoots = () =>
  useQuery({
    queryKey: ['portal', 'front', i18next.language],
    queryFn: () => api.get<Front>('/portal'),
    select: (front) => front.categories,
  });
