import type { Ticket, Verb } from './api/ticket';

interface Action {
  readonly name: Verb;
  readonly keys?: string;
  /** Stands as a button beside the subject; the others are in the menu. */
  readonly button?: true;
}

/** Everything that can be done with a ticket beside writing, in the order of its life. The server says what fits now. */
const actions: readonly Action[] = [
  { name: 'take', keys: 't', button: true },
  { name: 'assign', keys: 'a', button: true },
  { name: 'request_transfer', keys: 'x', button: true },
  { name: 'accept_transfer' },
  { name: 'decline_transfer' },
  { name: 'ask_owner' },
  { name: 'decide_owner' },
  { name: 'offer_first' },
  { name: 'reclassify', keys: 'e' },
  { name: 'wait', keys: 'w' },
  { name: 'resume', keys: 'w' },
  { name: 'deliver', keys: 'd', button: true },
  { name: 'confirm' },
  { name: 'sign' },
  { name: 'dispute' },
  { name: 'verify', keys: 'v', button: true },
  { name: 'close', keys: 'q', button: true },
  { name: 'reopen', keys: 'o', button: true },
  { name: 'snooze', keys: 'z' },
  { name: 'wake', keys: 'z' },
  { name: 'merge', keys: 'm' },
  { name: 'unmerge' },
  { name: 'withdraw' },
];

const ended: readonly Ticket['status'][] = ['closed', 'withdrawn', 'merged'];

/** Closing is offered as long as the ticket is open: who asks too early is told what is missing. */
export function offeredActions(ticket: Ticket, mayClose: boolean): readonly Action[] {
  const isOpen = !ended.includes(ticket.status);
  return actions.filter(
    ({ name }) =>
      (ticket.allowed.includes(name) && !(name === 'snooze' && ticket.snooze)) ||
      (name === 'close' && isOpen && mayClose),
  );
}

const usually: readonly Verb[] = [
  'accept_transfer',
  'take',
  'resume',
  'verify',
  'close',
  'deliver',
  'reopen',
];

/** The step that usually comes next: the one button that stands out. Taking over from a colleague is not usual. */
export function nextStep(ticket: Ticket): Verb | undefined {
  return usually.find((verb) => ticket.allowed.includes(verb) && !(verb === 'take' && ticket.handler));
}
