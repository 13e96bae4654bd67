import { useSyncExternalStore } from 'react';
import { changeHeaders, url } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Message } from './api/list-messages';
import { sendMessage, type NewMessage } from './api/send-message';

/** A message waits this long before it leaves, so that it can be taken back. */
const patience = 4000; // ms

/** Kept in the browser until the server has it; the id is its idempotency key, so that no way of sending doubles it. */
interface Letter {
  readonly id: string;
  readonly ticket: string;
  readonly message: NewMessage;
  readonly due: number;
}

interface Outgoing extends Letter {
  readonly shown: Message;
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

const remembered = 'chengnuo.outgoing';
const listeners = new Set<() => void>();
let outgoing: readonly Outgoing[] = [];

/** Shows the message at once and sends it after a moment. */
export function sendLater(
  ticket: string,
  message: NewMessage,
  shown: Omit<Message, 'id' | 'at'>,
  outcome: Outcome,
): void {
  const id = crypto.randomUUID();
  const now = Date.now();
  const letter: Letter = { id, ticket, message, due: now + patience };
  remember([...letters(), letter]);
  change([
    ...outgoing,
    {
      ...letter,
      shown: { ...shown, id, at: new Date(now).toISOString(), pending: true },
      timer: window.setTimeout(() => void send(id), patience),
      outcome,
    },
  ]);
}

export function takeBack(id: string): void {
  const found = outgoing.find((each) => each.id === id);
  if (!found) return;
  window.clearTimeout(found.timer);
  forget(id);
  found.outcome.takenBack();
}

/** Messages of this ticket that have not left yet. */
export function usePending(ticket: string): readonly Message[] {
  return useSyncExternalStore(subscribe, () => outgoing)
    .filter((each) => each.ticket === ticket)
    .map((each) => each.shown);
}

async function send(id: string): Promise<void> {
  const found = outgoing.find((each) => each.id === id);
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
  for (const { id, ticket, message } of outgoing) {
    const headers = { ...changeHeaders(), 'Content-Type': 'application/json', 'Idempotency-Key': id };
    void fetch(url(`/tickets/${ticket}/messages`), {
      method: 'POST',
      keepalive: true,
      headers,
      body: JSON.stringify(message),
    });
  }
});

/** What a crash or a lost line left behind goes out when the workspace opens again. */
for (const { id, ticket, message, due } of letters()) {
  window.setTimeout(
    () => {
      if (!letters().some((each) => each.id === id)) return;
      sendMessage(ticket, message, id)
        .catch(() => undefined) // refused: it was answered long ago, or the ticket is no longer open to this person
        .finally(() => forget(id));
    },
    Math.max(0, due + 1000 - Date.now()),
  );
}

function forget(id: string): void {
  remember(letters().filter((each) => each.id !== id));
  change(outgoing.filter((each) => each.id !== id));
}

function letters(): readonly Letter[] {
  return JSON.parse(localStorage.getItem(remembered) ?? '[]') as Letter[];
}

function remember(kept: readonly Letter[]): void {
  localStorage.setItem(remembered, JSON.stringify(kept));
}

function change(next: readonly Outgoing[]): void {
  outgoing = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
