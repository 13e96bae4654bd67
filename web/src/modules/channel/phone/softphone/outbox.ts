import { changeHeaders, url } from '@/lib/api';
import type { CallEvent } from './state';

interface Kept extends CallEvent {
  readonly id: string;
  readonly at: number;
}

/** What came of a try: taken, not to be tried again, or to be tried again. */
export type Outcome = 'taken' | 'refused' | 'later';
export type Post = (event: CallEvent & { readonly id: string; readonly ago: number }) => Promise<Outcome>;

const key = 'chengnuo-softphone-events';
const longest = 43_200_000; // ms: what is older the server does not take

/**
 * Tells the server of calls, one event after the other in their order, again and again until it took them. What is not told yet survives
 * a reload of the page.
 */
export class Outbox {
  private waiting: readonly Kept[];
  private sending = false;
  private tries = 0;
  private readonly post: Post;
  private readonly store: Pick<Storage, 'getItem' | 'setItem'>;
  private readonly told: () => void;

  constructor(post: Post, store: Pick<Storage, 'getItem' | 'setItem'>, told: () => void) {
    this.post = post;
    this.store = store;
    this.told = told;
    this.waiting = read(store);
  }

  add(events: readonly CallEvent[]): void {
    if (events.length === 0) return;
    const at = Date.now();
    this.keep([...this.waiting, ...events.map((event) => ({ ...event, at, id: crypto.randomUUID() }))]);
    void this.flush();
  }

  /** Returns when everything was told, or when it has to be tried again later. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let first = this.waiting[0]; first; first = this.waiting[0]) {
        const { at, ...event } = first;
        const ago = Math.max(0, Date.now() - at);
        const outcome =
          ago > longest ? 'refused' : await this.post({ ...event, ago }).catch(() => 'later' as const);
        if (outcome === 'later') {
          this.tries += 1;
          setTimeout(() => void this.flush(), Math.min(30_000, 1_000 * 2 ** this.tries));
          return;
        }
        this.tries = 0;
        this.keep(this.waiting.filter((each) => each !== first));
        this.told();
      }
    } finally {
      this.sending = false;
    }
  }

  private keep(waiting: readonly Kept[]): void {
    this.waiting = waiting;
    this.store.setItem(key, JSON.stringify(waiting));
  }
}

function read(store: Pick<Storage, 'getItem'>): readonly Kept[] {
  const kept: unknown = JSON.parse(store.getItem(key) ?? '[]');
  return Array.isArray(kept) ? (kept as Kept[]) : [];
}

/** Goes on while the page is left: the end of a call is told even then. */
export const postEvent: Post = async (event) => {
  const answer = await fetch(url('/softphone/events'), {
    method: 'POST',
    keepalive: true,
    credentials: 'same-origin',
    headers: {
      ...changeHeaders(),
      'Content-Type': 'application/json',
      Accept: 'application/json',
      // Each try says how long ago it was, so no two are the same; what makes them one is the id of the event.
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify(event),
  });
  if (answer.ok) return 'taken';
  const wait = answer.status >= 500 || answer.status === 429 || answer.status === 401;
  return wait ? 'later' : 'refused';
};
