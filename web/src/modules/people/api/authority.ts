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

export interface Register {
  readonly powers: readonly RegisteredPower[];
  /** Powers that steps ask for and nobody active holds. */
  readonly unheld: readonly string[];
}

export const useAuthority = () =>
  useQuery({
    queryKey: ['authority'],
    queryFn: () => api.get<Register>('/authority'),
    meta: { live },
  });
