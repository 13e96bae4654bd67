import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Customer } from './customer';

export const useCustomer = (id: string) =>
  useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => api.get<Customer>(`/customers/${id}`, { signal }),
  });
