import type { KeptFile } from './doors';

/** Words on their way; they keep their id until the server has them, so that no try doubles them. */
export interface Outgoing {
  readonly id: string;
  readonly words: string;
  readonly files: readonly KeptFile[];
  readonly failed?: boolean;
}

interface Memory {
  readonly token?: string;
  readonly outgoing?: readonly Outgoing[];
}

/** What this browser remembers of a chat over reloads. A browser that forbids it has a chat of one page. */
export class Kept {
  private readonly key: string;
  private present = newId();

  constructor(chat: string) {
    this.key = `chengnuo-chat-${chat}`;
  }

  load(): Memory {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Memory;
    } catch {
      return {};
    }
  }

  save(memory: Memory): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(memory));
    } catch {
      // not remembered then
    }
  }

  /** What this browser calls the present visit: at random, forgotten half an hour after the last page. */
  visit(): string {
    const key = `${this.key}-visit`;
    const now = Date.now();
    try {
      const { id, at } = JSON.parse(localStorage.getItem(key) ?? '{}') as { id?: string; at?: number };
      if (id && at && now - at < 1_800_000) this.present = id;
      else if (at) this.present = newId();
      localStorage.setItem(key, JSON.stringify({ id: this.present, at: now }));
    } catch {
      // a visit of one page then
    }
    return this.present;
  }

  /** Whether a visitor turned the invitation down; asked once a day. */
  get declined(): boolean {
    try {
      return Number(localStorage.getItem(`${this.key}-declined`) ?? 0) > Date.now() - 86_400_000;
    } catch {
      return false;
    }
  }

  decline(): void {
    try {
      localStorage.setItem(`${this.key}-declined`, String(Date.now()));
    } catch {
      // asked again then
    }
  }
}

/** Not crypto.randomUUID: that is only there on pages with https. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
