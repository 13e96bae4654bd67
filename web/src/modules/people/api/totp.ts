import { api } from '@/lib/api';
import type { SignInState } from './session';

export interface OfferedTotp {
  /** Base32, for typing. */
  readonly secret: string;
  /** otpauth, for the picture. */
  readonly uri: string;
}

export interface ConfirmedTotp {
  readonly state: SignInState;
  readonly recoveryCodes: readonly string[];
}

export const beginTotp = (code?: string) => api.post<OfferedTotp>('/me/totp', code ? { code } : {});

export const confirmTotp = (code: string) => api.put<ConfirmedTotp>('/me/totp', { code });
