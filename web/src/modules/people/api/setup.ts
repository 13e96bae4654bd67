import { api } from '@/lib/api';
import type { SignInAnswer } from './session';

/** Policy packs that ship; the first is the usual one. */
export const policyPacks = ['default', 'state-owned', 'fast-resolution', 'premium'] as const;

export const workingHours = ['usual', 'early', 'continuous', 'six_days'] as const;
export type WorkingHours = (typeof workingHours)[number];

export interface SetUp {
  readonly code: string;
  readonly company: { readonly name: string; readonly zone: string };
  readonly administrator: { readonly name: string; readonly email: string; readonly password: string };
  readonly locale: string;
  readonly policyPack: string;
  readonly workingHours: WorkingHours;
}

export const isSetUpOpen = () => api.get<{ open: boolean }>('/setup');

export const setUp = (body: SetUp) => api.post<SignInAnswer>('/setup', body);
