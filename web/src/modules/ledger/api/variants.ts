import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** The columns a service team of its own sees: that of a large customer or project. */
export interface Variant {
  readonly customer: string;
  readonly name: string;
  readonly columns: readonly string[];
}

export const useVariants = () =>
  useQuery({
    queryKey: ['customer-teams', 'variants'],
    queryFn: () => api.get<{ items: readonly Variant[] }>('/customer-teams/variants'),
    select: (all) => all.items,
    meta: { live: ['CustomerTeam'] },
  });
