import { Refused, type Doors, type KeptFile, type Line, type Shown } from './doors';
import { newId, type Kept, type Outgoing } from './kept';

const firstPause = 1_000;
const longestPause = 30_000;
const typingShown = 5_000;
const typingEvery = 3_000;
const askAnyway = 20_000;

/** The talk as this browser knows it: what is kept at the server, what is on its way there, whether the line is up. */
export class Chat {
  lines: readonly Line[] = [];
  shown: Omit<Shown, 'lines' | 'more'> = { agentRead: 0, read: 0 };
  outgoing: readonly Outgoing[];
  online = true;
  busy = false;
  typing = false;
  /** An agent invites: to be asked for at once. */
  invited: () => void = () => undefined;

  private readonly doors: Doors;
  private readonly kept: Kept;
  private readonly changed: () => void;
  private listening: AbortController | null = null;
  private sending = false;
  private asking: Promise<void> | null = null;
  private askAgain = false;
  private asksAnyway = false;
  private typingTimer = 0;
  private lastTyped = 0;

  constructor(doors: Doors, kept: Kept, changed: () => void) {
    this.doors = doors;
    this.kept = kept;
    this.changed = changed;
    const memory = kept.load();
    doors.token = memory.token ?? null;
    this.outgoing = memory.outgoing ?? [];
  }

  get begun(): boolean {
    return this.doors.token !== null;
  }

  async begin(given: object): Promise<void> {
    this.doors.token = (await this.doors.begin(given)).token;
    this.remember();
    this.listen();
  }

  /** Hears what is said from now on, and catches up with what was said before. */
  listen(): void {
    if (this.listening || !this.begun) return;
    const stop = new AbortController();
    this.listening = stop;
    void this.keepListening(stop.signal);
    if (!this.asksAnyway) {
      this.asksAnyway = true;
      window.setInterval(() => {
        if (!document.hidden) void this.ask();
      }, askAnyway);
      window.addEventListener('online', () => void this.ask());
    }
    void this.send();
  }

  say(words: string, files: readonly KeptFile[] = []): void {
    this.outgoing = [...this.outgoing, { id: newId(), words, files }];
    this.remember();
    this.changed();
    void this.send();
  }

  retry(): void {
    this.outgoing = this.outgoing.map(({ id, words, files }) => ({ id, words, files }));
    this.changed();
    void this.send();
  }

  keep(file: File): Promise<KeptFile> {
    return this.doors.keep(file);
  }

  file(id: string): Promise<Blob> {
    return this.doors.file(id);
  }

  async read(): Promise<void> {
    const last = this.lines.at(-1)?.line ?? 0;
    if (last <= this.shown.read) return;
    this.shown = { ...this.shown, read: last };
    await this.doors.read(last).catch(() => undefined);
  }

  types(): void {
    if (Date.now() - this.lastTyped < typingEvery || this.shown.state !== 'talking') return;
    this.lastTyped = Date.now();
    void this.doors.typing().catch(() => undefined);
  }

  async leave(): Promise<void> {
    await this.doors.leave();
    await this.ask();
  }

  private async keepListening(stop: AbortSignal): Promise<void> {
    let pause = firstPause;
    while (!stop.aborted) {
      try {
        await this.doors.listen(
          stop,
          () => {
            pause = firstPause;
            this.is(true);
            void this.ask();
          },
          (kind) => {
            if (kind === 'typing') this.theyType();
            else if (kind === 'invited') this.invited();
            else void this.ask();
          },
        );
      } catch (problem) {
        if (this.forgotten(problem)) return;
        this.is(!(problem instanceof Refused) || problem.status !== 0);
      }
      // Not all at the same moment: a server that came back would be asked by everybody at once.
      await wait(pause * (0.5 + Math.random() / 2));
      pause = Math.min(pause * 2, longestPause);
    }
  }

  /** One question at a time; what happens meanwhile asks once more. */
  private ask(): Promise<void> {
    if (!this.begun) return Promise.resolve();
    if (this.asking) {
      this.askAgain = true;
      return this.asking;
    }
    this.asking = this.askNow().finally(() => {
      this.asking = null;
      if (this.askAgain) {
        this.askAgain = false;
        void this.ask();
      }
    });
    return this.asking;
  }

  private async askNow(): Promise<void> {
    try {
      let more = true;
      while (more) {
        const { lines, more: left, ...shown } = await this.doors.lines(this.lines.at(-1)?.line ?? 0);
        this.add(lines);
        this.shown = { ...shown, read: Math.max(shown.read, this.shown.read) };
        more = left;
      }
      this.is(true);
      void this.send();
    } catch (problem) {
      if (!this.forgotten(problem)) this.is(!(problem instanceof Refused) || problem.status !== 0);
    }
    this.changed();
  }

  private add(news: readonly Line[]): void {
    const last = this.lines.at(-1)?.line ?? 0;
    const fresh = news.filter(({ line }) => line > last);
    if (fresh.length === 0) return;
    this.lines = [...this.lines, ...fresh];
    if (fresh.some(({ author }) => author === 'agent')) this.typing = false;
    const arrived = new Set(fresh.map(({ mine }) => mine));
    this.outgoing = this.outgoing.filter(({ id }) => !arrived.has(id));
    this.remember();
  }

  /** In their order, each until the server has it: whatever breaks, the same id makes it one line. */
  private async send(): Promise<void> {
    if (this.sending || !this.begun) return;
    this.sending = true;
    let pause = firstPause;
    for (let next = this.next(); next; next = this.next()) {
      try {
        await this.doors.say({ id: next.id, words: next.words, files: next.files.map(({ id }) => id) });
        pause = firstPause;
        this.busy = false;
        await this.ask();
        const sent = next.id;
        // Shown by what came back; the answer alone is enough to never send it again.
        this.outgoing = this.outgoing.filter(({ id }) => id !== sent);
      } catch (problem) {
        if (this.forgotten(problem)) break;
        if (!(problem instanceof Refused) || problem.passing) {
          const limited = problem instanceof Refused && problem.status === 429;
          this.busy = limited;
          if (!limited) this.is(false);
          this.changed();
          await wait(limited ? Math.max(1, problem.retryAfter) * 1_000 : pause);
          pause = Math.min(pause * 2, longestPause);
          continue;
        }
        const { id } = next;
        this.outgoing = this.outgoing.map((one) => (one.id === id ? { ...one, failed: true } : one));
      }
      this.remember();
      this.changed();
    }
    this.sending = false;
  }

  private next(): Outgoing | undefined {
    return this.outgoing.find(({ failed }) => !failed);
  }

  private theyType(): void {
    this.typing = true;
    window.clearTimeout(this.typingTimer);
    this.typingTimer = window.setTimeout(() => {
      this.typing = false;
      this.changed();
    }, typingShown);
    this.changed();
  }

  private is(online: boolean): void {
    if (this.online === online) return;
    this.online = online;
    this.changed();
  }

  /** The server does not know the token any more: the next words begin a new talk. */
  private forgotten(problem: unknown): boolean {
    if (!(problem instanceof Refused) || problem.status !== 401) return false;
    this.listening?.abort();
    this.listening = null;
    this.doors.token = null;
    this.lines = [];
    this.shown = { agentRead: 0, read: 0 };
    this.remember();
    this.changed();
    return true;
  }

  private remember(): void {
    const { token } = this.doors;
    this.kept.save(token === null ? {} : { token, outgoing: this.outgoing });
  }
}

const wait = (milliseconds: number) => new Promise((go) => window.setTimeout(go, milliseconds));
