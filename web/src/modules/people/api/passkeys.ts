import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { SignInAnswer } from './session';

export interface Passkey {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
}

/** `publicKey` goes to the browser as it is; `challenge` names it when the answer goes back. */
interface Offer<T> {
  readonly challenge: string;
  readonly publicKey: T;
}

export const usePasskeys = () =>
  useQuery({
    queryKey: ['my-passkeys'],
    queryFn: () => api.get<{ items: readonly Passkey[] }>('/me/passkeys'),
    select: (all) => all.items,
  });

/** Asks the browser for a new passkey and hands it in. */
export async function makePasskey(label: string): Promise<SignInAnswer> {
  const offer = await api.post<Offer<PublicKeyCredentialCreationOptionsJSON>>('/me/passkeys/options', {});
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(offer.publicKey);
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  return api.post('/me/passkeys', {
    challenge: offer.challenge,
    label,
    credential: credential.toJSON() as unknown,
  });
}

/** Asks the browser for one of its passkeys and signs in with it. */
export async function signInWithPasskey(): Promise<SignInAnswer> {
  const offer = await api.post<Offer<PublicKeyCredentialRequestOptionsJSON>>('/session/passkey/options', {});
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(offer.publicKey);
  const credential = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  return api.post('/session/passkey', {
    challenge: offer.challenge,
    credential: credential.toJSON() as unknown,
  });
}

export const removePasskey = (id: string) => api.delete(`/me/passkeys/${id}`);

/** Browsers make passkeys for names, not for bare addresses. */
export const passkeysWork = () =>
  'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(window.location.hostname);
