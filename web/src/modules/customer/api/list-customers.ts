import { api, type Page, type Query } from '@/lib/api';
import type { CustomerItem } from './customer';

export const listCustomers = (filter: Query, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<CustomerItem>>('/customers', { query: { ...filter, cursor }, signal });
