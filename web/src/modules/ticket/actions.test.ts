import { expect, test } from 'vitest';
import { actions, nextStep, type ActionName } from './actions';
import type { Ticket, TicketStatus } from './api/ticket';

const me = { id: 'me' };
const ticket = (status: TicketStatus, more: Partial<Ticket> = {}) =>
  ({ status, missing: [], handler: null, transfer: null, ...more }) as unknown as Ticket;
const offered = (subject: Ticket) =>
  actions.filter((action) => action.fits(subject, me)).map(({ name }) => name);

test.each<[TicketStatus, Partial<Ticket>, ActionName | undefined]>([
  ['new', {}, 'take'],
  ['in_progress', { handler: { id: 'other', name: '' } }, 'take'],
  ['in_progress', { handler: { id: 'me', name: '' } }, 'deliver'],
  ['waiting_customer', {}, 'resume'],
  ['delivered', {}, undefined],
  ['confirmed', { missing: ['verified'] }, 'verify'],
  ['confirmed', {}, 'close'],
  ['closed', {}, 'reopen'],
  ['withdrawn', {}, undefined],
])('the next step of a ticket that is %s with %o is %s', (status, more, step) => {
  expect(nextStep(ticket(status, more), me)).toBe(step);
});

test('the next step is always among the offered actions', () => {
  const all: TicketStatus[] = [
    'new',
    'in_progress',
    'waiting_customer',
    'delivered',
    'confirmed',
    'closed',
    'withdrawn',
  ];
  for (const status of all) {
    const step = nextStep(ticket(status), me);
    if (step) expect(offered(ticket(status))).toContain(step);
  }
});

test('no two actions that fit at the same time share a key', () => {
  const all: TicketStatus[] = [
    'new',
    'in_progress',
    'waiting_customer',
    'delivered',
    'confirmed',
    'closed',
    'withdrawn',
  ];
  for (const status of all) {
    const keys = actions
      .filter((action) => action.fits(ticket(status), me))
      .flatMap(({ keys }) => keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
