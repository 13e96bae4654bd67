import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Right } from '@/lib/rights';

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly scopes?: readonly Right[] | null;
  readonly createdAt: string;
  readonly expiresAt?: string | null;
  readonly lastUsedAt?: string | null;
}

export interface NewToken {
  readonly name: string;
  readonly scopes?: readonly Right[] | undefined;
  readonly expiresAt?: string | undefined;
}

export const useTokens = () =>
  useQuery({
    queryKey: ['tokens'],
    queryFn: () => api.get<{ items: readonly Token[] }>('/tokens'),
    select: (all) => all.items,
  });

/** The secret is in this answer and never again. */
export const makeToken = (body: NewToken) => api.post<{ id: string; token: string }>('/tokens', body);

export const revokeToken = (id: string) => api.delete(`/tokens/${id}`);
