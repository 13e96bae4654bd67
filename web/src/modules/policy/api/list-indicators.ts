import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Indicator, Target } from './policy';

export interface CatalogueEntry extends Indicator {
  readonly targets: readonly Target[];
}

export const useIndicators = () =>
  useQuery({
    queryKey: ['indicators'],
    queryFn: () => api.get<Page<CatalogueEntry>>('/indicators'),
    meta: { live: ['PolicyPublished'] },
  });
