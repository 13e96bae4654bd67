import { useQuery } from '@tanstack/react-query';
import { api, type Page, type Query } from '@/lib/api';
import { queries } from '@/lib/queries';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CustomerVisit {
  readonly id: string;
  readonly customer: Named;
  readonly ticket?: string | null;
  readonly person: Named;
  readonly startsAt: string;
  readonly place: string;
  readonly purpose: string;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly overdue: boolean;
  readonly met?: string | null;
  readonly report?: string | null;
  readonly endedAt?: string | null;
  readonly version: number;
}

export interface Agreement {
  readonly id: string;
  readonly visit: string;
  readonly customer: Named;
  readonly ticket?: string | null;
  readonly what: string;
  readonly person: Named;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly doneAt?: string | null;
  readonly result?: string | null;
  readonly version: number;
}

export interface CustomerVisitPlan {
  readonly customer: string;
  readonly person: string;
  readonly startsAt: string;
  readonly place: string;
  readonly purpose: string;
}

export interface VisitReport {
  readonly met: string;
  readonly report: string;
  readonly agreed: readonly { readonly what: string; readonly person: string; readonly dueOn: string }[];
}

export const careLive = ['CustomerVisit', 'AgreementDone'];
export const careChanged = () => queries.invalidateQueries({ queryKey: ['customer-visits'] });

export const loadCustomerVisits = (filter: Query, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<CustomerVisit>>('/customer-visits', { query: { ...filter, cursor }, signal });

export const loadAgreements = (filter: Query, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Agreement>>('/visit-agreements', { query: { ...filter, cursor }, signal });

export const useCustomerVisit = (id: string) =>
  useQuery({
    queryKey: ['customer-visits', 'one', id],
    queryFn: () =>
      api.get<{ visit: CustomerVisit; agreements: readonly Agreement[] }>(`/customer-visits/${id}`),
    meta: { live: careLive },
  });

export const useCustomers = (q: string) =>
  useQuery({
    queryKey: ['customers', 'choice', q],
    queryFn: () => api.get<{ items: readonly Named[] }>('/customers', { query: { q, limit: 20 } }),
    staleTime: 60_000,
    placeholderData: (shown) => shown,
  });

export const planCustomerVisit = (plan: CustomerVisitPlan) =>
  api.post<{ id: string }>('/customer-visits', plan);
export const moveCustomerVisit = (visit: CustomerVisit, plan: CustomerVisitPlan) =>
  api.put(`/customer-visits/${visit.id}`, plan, { ifMatch: visit.version });
export const cancelCustomerVisit = (visit: CustomerVisit, reason: string) =>
  api.delete(`/customer-visits/${visit.id}`, { reason }, { ifMatch: visit.version });
export const reportCustomerVisit = (visit: CustomerVisit, report: VisitReport) =>
  api.put(`/customer-visits/${visit.id}/report`, report, { ifMatch: visit.version });
export const completeAgreement = (agreement: Agreement, result: string) =>
  api.put(`/visit-agreements/${agreement.id}/completion`, { result }, { ifMatch: agreement.version });
