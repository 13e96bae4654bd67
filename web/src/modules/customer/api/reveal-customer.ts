import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';

/** The full personal values, as long as the page is open. */
export interface Revealed {
  readonly street?: string | null;
  readonly streetMore?: string | null;
  readonly birthDate?: string | null;
  readonly documentNumber?: string | null;
  readonly identities: readonly { readonly id: string; readonly value: string }[];
}

export const useReveal = (customer: string) =>
  useMutation({
    mutationFn: (reason: string) => api.post<Revealed>(`/customers/${customer}/reveals`, { reason }),
  });
