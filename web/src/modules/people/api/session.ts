import { api } from '@/lib/api';

/** What comes next: nothing, a code from the phone, or setting codes up. */
export type SignInState = 'signed_in' | 'totp_required' | 'totp_enrolment_required';

export interface SignInAnswer {
  readonly state: SignInState;
}

export const signIn = (body: { email: string; password: string }) => api.post<SignInAnswer>('/session', body);

export const proveCode = (code: string) => api.post<SignInAnswer>('/session/totp', { code });
