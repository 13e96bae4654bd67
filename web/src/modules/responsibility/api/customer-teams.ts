import { useMutation, useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CustomerTeam {
  readonly customer: Named;
  readonly team: Named;
  readonly project?: string | null;
  readonly posts: readonly {
    readonly name: string;
    readonly person?: Named | null;
    readonly duties: string;
  }[];
  /** Columns of the ledger this team sees; none: the usual ones. */
  readonly columns: readonly string[];
  readonly since: string;
}

export interface NewCustomerTeam {
  readonly customer: string;
  readonly team: string;
  readonly project?: string | undefined;
  readonly posts: readonly { name: string; person?: string | undefined; duties: string }[];
  readonly columns: readonly string[];
}

const again = () => queries.invalidateQueries({ queryKey: ['customer-teams'] });

export const useCustomerTeams = (enabled: boolean) =>
  useQuery({
    queryKey: ['customer-teams'],
    queryFn: () => api.get<{ items: readonly CustomerTeam[] }>('/customer-teams'),
    select: (all) => all.items,
    meta: { live: ['CustomerTeam'] },
    enabled,
  });

export const usePutCustomerTeam = () =>
  useMutation({
    mutationFn: ({ customer, ...body }: NewCustomerTeam) => api.put(`/customer-teams/${customer}`, body),
    onSuccess: again,
  });

export const useRemoveCustomerTeam = () =>
  useMutation({
    mutationFn: (customer: string) => api.delete(`/customer-teams/${customer}`),
    onSuccess: again,
  });

const found = { staleTime: 60_000, placeholderData: <T>(shown: T) => shown };

export const useCustomers = (q: string) =>
  useQuery({
    queryKey: ['customers', 'choice', q],
    queryFn: () => api.get<Page<Named>>('/customers', { query: { q } }),
    ...found,
  });

export const usePeople = (q: string) =>
  useQuery({
    queryKey: ['people', { q }],
    queryFn: () => api.get<Page<Named>>('/people', { query: { q } }),
    ...found,
  });
