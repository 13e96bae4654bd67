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
