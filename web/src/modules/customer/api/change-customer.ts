import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Customer } from './customer';

/** One side of a customer that can be set: `tier` with `{tier, reason}`, `profile`, `stage`, `archive`, `contract`, `language`. */
export function useChangeCustomer(
  customer: Customer,
  side: 'profile' | 'tier' | 'stage' | 'archive' | 'contract' | 'language',
) {
  return useMutation({
    mutationFn: (body: object) =>
      api.put<Customer>(`/customers/${customer.id}/${side}`, body, { ifMatch: customer.version }),
    onSuccess: (changed) => queries.setQueryData(['customer', customer.id], changed),
  });
}

export function useRestoreCustomer(customer: Customer) {
  return useMutation({
    mutationFn: () => api.delete<Customer>(`/customers/${customer.id}/archive`),
    onSuccess: (changed) => queries.setQueryData(['customer', customer.id], changed),
  });
}
