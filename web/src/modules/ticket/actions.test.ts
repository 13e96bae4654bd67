import { expect, test } from 'vitest';
import { nextStep, offeredActions } from './actions';
import type { Ticket, Verb } from './api/ticket';

const ticket = (allowed: Verb[], more: Partial<Ticket> = {}) =>
  ({ status: 'in_progress', allowed, ...more }) as Ticket;
const colleague = { id: '1', name: '王建国' };

test.each<[Verb[], Partial<Ticket>, Verb | undefined]>([
  [['take', 'assign'], {}, 'take'],
  [['take', 'assign', 'deliver'], { handler: colleague }, 'deliver'],
  [['resume', 'deliver'], { handler: colleague }, 'resume'],
  [['confirm', 'dispute'], { handler: colleague }, undefined],
  [['verify', 'confirm'], { handler: colleague }, 'verify'],
  [['close', 'reopen'], {}, 'close'],
  [['reopen'], { status: 'closed' }, 'reopen'],
  [[], { status: 'withdrawn' }, undefined],
])('with %s allowed and %o the next step is %s', (allowed, more, step) => {
  expect(nextStep(ticket(allowed, more))).toBe(step);
});

test('closing is offered on an open ticket even when something is missing, and never on a closed one', () => {
  const names = (subject: Ticket, mayClose: boolean) =>
    offeredActions(subject, mayClose).map(({ name }) => name);
  expect(names(ticket(['take']), true)).toEqual(['take', 'close']);
  expect(names(ticket(['take']), false)).toEqual(['take']);
  expect(names(ticket(['reopen'], { status: 'closed' }), true)).toEqual(['reopen']);
});
