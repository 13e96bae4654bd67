import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

const of = (number: string) => `/portal/requests/${encodeURIComponent(number)}`;

const shownAgain = (number: string) => queries.invalidateQueries({ queryKey: ['portal', 'request', number] });

export async function write(number: string, body: string, files: readonly string[]): Promise<void> {
  await api.post(`${of(number)}/messages`, { body, files });
  await shownAgain(number);
}

export async function confirmDelivery(number: string, delivery: string): Promise<void> {
  await api.put(`${of(number)}/deliveries/${delivery}/confirmation`);
  await shownAgain(number);
}

export async function disputeDelivery(number: string, delivery: string, reason: string): Promise<void> {
  await api.put(`${of(number)}/deliveries/${delivery}/dispute`, { reason });
  await shownAgain(number);
}

export async function signDelivery(
  number: string,
  delivery: string,
  signature: { name: string; drawing?: string | undefined },
): Promise<void> {
  await api.put(`${of(number)}/deliveries/${delivery}/signature`, signature);
  await shownAgain(number);
}

export async function agreeToPlan(number: string, offeredAt: string): Promise<void> {
  await api.put(`${of(number)}/plan/agreement`, { offeredAt });
  await shownAgain(number);
}

export async function askPlanChange(number: string, offeredAt: string, words: string): Promise<void> {
  await api.put(`${of(number)}/plan/change`, { offeredAt, words });
  await shownAgain(number);
}
