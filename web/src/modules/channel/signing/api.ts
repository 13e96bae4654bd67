import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

export type KeyState = 'waiting' | 'active' | 'retired';

/** A key that signs mail of its domain. `recordName` and `record` stand in the domain's zone, as TXT. */
export interface SigningKey {
  readonly id: string;
  readonly domain: string;
  readonly selector: string;
  readonly recordName: string;
  readonly record: string;
  readonly state: KeyState;
  readonly madeAt: string;
  readonly activeAt?: string | null;
  readonly retiredAt?: string | null;
  readonly checkedAt?: string | null;
  /** What the last check found wrong, a code. */
  readonly problem?: string | null;
}

interface All {
  /** Those that our mail comes from. */
  readonly domains: readonly string[];
  readonly keys: readonly SigningKey[];
}

const door = '/channels/mail/signing-keys';
const queryKey = ['signing-keys'];

export const useSigningKeys = () => useQuery({ queryKey, queryFn: () => api.get<All>(door) });

export interface Checked {
  readonly problem?: string | null;
  readonly found: readonly string[];
}

export const checkKey = (key: SigningKey) => changed(api.post<Checked>(`${door}/${key.id}/checks`, {}));

export const makeKey = (domain: string) => changed(api.post<SigningKey>(door, { domain }));

export const moveKey = (key: SigningKey, state: 'active' | 'retired') =>
  changed(api.put(`${door}/${key.id}/state`, { state }));

export const removeKey = (key: SigningKey) => changed(api.delete(`${door}/${key.id}`));

/** Also when it was refused: a check that came before it is remembered. */
async function changed<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } finally {
    await queries.invalidateQueries({ queryKey });
  }
}
