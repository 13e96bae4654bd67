import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

/** Adds an identity or a contact to a customer. */
export function useAddPart(customer: string, part: 'identities' | 'contacts') {
  return useMutation({
    mutationFn: (body: object) => api.post(`/customers/${customer}/${part}`, body),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customer', customer] }),
  });
}

export function useRemovePart(customer: string, part: 'identities' | 'contacts') {
  return useMutation({
    mutationFn: (id: string) => api.delete(`/customers/${customer}/${part}/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['customer', customer] }),
  });
}
