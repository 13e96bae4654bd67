import type { TicketEvent } from './api/list-events';

const told = [
  'TicketOpened', 'TicketAnswered', 'CustomerWrote', 'TicketDelivered', 'DeliveryConfirmed', 'DeliveryDisputed',
  'TicketTransferRequested', 'TicketTransferAccepted', 'TicketTransferDeclined', 'TicketClosed', 'TicketReopened',
  'PlanOffered', 'PlanAgreed', 'PlanChangeAsked', 'AcceptanceProposed', 'AcceptanceAgreed',
]; // prettier-ignore
export const sides = ['all', 'public', 'internal', 'system'] as const;
export type Side = (typeof sides)[number];

/** What the customer knows of, what only we did, or what the product did by itself. */
export function sideOf(event: Pick<TicketEvent, 'kind' | 'actor'>): Exclude<Side, 'all'> {
  const ours = event.kind.startsWith('Clock') || event.kind === 'CategoryRecognised';
  if (event.actor === 'system' || ours) return 'system';
  return told.includes(event.kind) ? 'public' : 'internal';
}
