import { api } from '@/lib/api';
import type { Customer, IdentityKind, Kind } from './customer';

export interface NewCustomer {
  readonly kind: Kind;
  readonly name: string;
  readonly tier: string;
  readonly identities: readonly { readonly kind: IdentityKind; readonly value: string }[];
}

export const registerCustomer = (customer: NewCustomer, idempotencyKey: string) =>
  api.post<Customer>('/customers', customer, { idempotencyKey });
