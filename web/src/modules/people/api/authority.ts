import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { live } from './people';

export interface PowerLimit {
  readonly post: string;
  readonly postName: string;
  /** Without a limit any amount may be promised. */
  readonly limit?: number | null;
  readonly note?: string | null;
  readonly holders: number;
}

export interface RegisteredPower {
  readonly key: string;
  readonly limits: readonly PowerLimit[];
}

export const useAuthority = () =>
  useQuery({
    queryKey: ['authority'],
    queryFn: () => api.get<{ powers: readonly RegisteredPower[] }>('/authority'),
    select: (all) => all.powers,
    meta: { live },
  });
