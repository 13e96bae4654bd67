import { useSyncExternalStore } from 'react';
import { url } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Message } from './api/list-messages';
import { sendMessage, type NewMessage } from './api/send-message';

/** A message waits this long before it leaves, so that it can be taken back. */
const patience = 4000; // ms

interface Outgoing {
  readonly ticket: string;
  readonly shown: Message;
  readonly message: NewMessage;
  readonly timer: number;
  readonly outcome: Outcome;
}

export interface Outcome {
  /** The server has it. */
  readonly sent: () => void;
  readonly failed: (problem: unknown) => void;
  /** The person took it back: the text belongs into the composer again. */
  readonly takenBack: () => void;
}

let outgoing: readonly Outgoing[] = [];
const listeners = new Set<() => void>();

/** Shows the message at once and sends it after a moment. The text stays in the draft until the server has it. */
export function sendLater(
  ticket: string,
  message: NewMessage,
  shown: Omit<Message, 'id' | 'at'>,
  outcome: Outcome,
): void {
  const id = crypto.randomUUID();
  const timer = window.setTimeout(() => void send(id), patience);
  const pending = { ...shown, id, at: new Date().toISOString(), pending: true };
  change([...outgoing, { ticket, message, shown: pending, timer, outcome }]);
}

export function takeBack(ticket: string, id: string): void {
  const found = outgoing.find((each) => each.ticket === ticket && each.shown.id === id);
  if (!found) return;
  window.clearTimeout(found.timer);
  forget(id);
  found.outcome.takenBack();
}

/** Messages of this ticket that have not left yet. */
export function usePending(ticket: string): readonly Message[] {
  return useSyncExternalStore(subscribe, () => outgoing).filter((each) => each.ticket === ticket).map((each) => each.shown); // prettier-ignore
}

async function send(id: string): Promise<void> {
  const found = outgoing.find((each) => each.shown.id === id);
  if (!found) return;
  try {
    await sendMessage(found.ticket, found.message, id);
    found.outcome.sent();
    await queries.invalidateQueries({ queryKey: ['ticket', found.ticket] });
  } catch (problem) {
    found.outcome.failed(problem);
  } finally {
    forget(id);
  }
}

/** Whoever closes the window has sent it: the browser finishes the request on its own. */
window.addEventListener('pagehide', () => {
  for (const { ticket, message, shown } of outgoing) {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    void fetch(url(`/tickets/${ticket}/messages`), {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, 'Idempotency-Key': shown.id },
      body: JSON.stringify(message),
    });
  }
});

function forget(id: string): void {
  change(outgoing.filter((each) => each.shown.id !== id));
}

function change(next: readonly Outgoing[]): void {
  outgoing = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
