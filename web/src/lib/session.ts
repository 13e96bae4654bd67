import { createContext, use } from 'react';
import { api } from './api';
import type { Right } from './rights';

/** Who is signed in; GET /api/v1/me. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The language the person or else the company speaks. */
  readonly locale: string;
  readonly rights: readonly Right[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly company: { readonly name: string; readonly zone: string };
}

export const meQuery = {
  queryKey: ['me'],
  queryFn: () => api.get<Me>('/me'),
  staleTime: 60_000,
} as const;

export const MeContext = createContext<Me | null>(null);

/** The signed-in person; only below the session gate. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe outside the session gate');
  return me;
}
