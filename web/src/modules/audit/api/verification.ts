import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';

export interface Finding {
  readonly kind: string;
  readonly seal: number;
  readonly afterPosition?: number | null;
  readonly throughPosition?: number | null;
}

export interface Verdict {
  readonly intact: boolean;
  readonly seals: number;
  readonly facts: number;
  readonly sealedAt?: string | null;
  readonly findings: readonly Finding[];
}

/** Computes every seal again: asked by a button, not by looking. */
export const useVerification = () =>
  useMutation({ mutationFn: () => api.get<Verdict>('/audit/verification') });
