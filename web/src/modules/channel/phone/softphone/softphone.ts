import type { SipAccount } from './account';
import type { PhoneLine } from './line';
import { Outbox, type Post } from './outbox';
import { type Act, type Heard, next, silent, type State, telling } from './state';

/** What it needs of the browser; others in tests. */
export interface Surroundings {
  /** Runs while no other page of this browser does; calls back when it is our turn, which lasts until `done` resolves. */
  readonly alone: (turn: () => Promise<void>) => void;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>;
  readonly open: (account: () => SipAccount, hear: (heard: Heard) => void) => Promise<PhoneLine>;
  readonly post: Post;
  readonly store: Pick<Storage, 'getItem' | 'setItem'>;
  readonly alive: (calls: readonly string[]) => Promise<unknown>;
  readonly told: () => void;
  readonly secure: boolean;
}

type Message = { readonly state: State } | { readonly act: Act } | { readonly ask: true };

/** `here`: this page is the telephone; else another page of the browser is, and this one shows what it does and passes on what is asked. */
export interface Shown extends State {
  readonly here: boolean;
}

/**
 * The telephone of a browser. Of all its pages one registers, whichever is there first; when it goes the next one takes over. Every page
 * shows the state and takes the buttons.
 */
export class Softphone {
  private account: SipAccount | undefined;
  private line: PhoneLine | undefined;
  private shown: Shown = { ...silent, here: false };
  private queued = false;
  private end: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly outbox: Outbox;

  private readonly around: Surroundings;

  constructor(around: Surroundings) {
    this.around = around;
    this.outbox = new Outbox(around.post, around.store, around.told);
    around.channel.addEventListener('message', (event) =>
      this.received((event as MessageEvent<Message>).data),
    );
    this.send({ ask: true });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): Shown => this.shown;

  /** Registers with this account from now on; undefined: not any more. The same one again changes nothing. */
  use(account: SipAccount | undefined): void {
    const before = this.account;
    this.account = account;
    if (account && before && sameWay(account, before)) return;
    if (this.shown.here) {
      this.line?.stop();
      this.line = undefined;
      if (account) void this.open();
      else this.end?.();
    } else if (account) {
      this.queue();
    }
  }

  act(act: Act): void {
    if (this.shown.here) this.perform(act);
    else this.send({ act });
  }

  /** The page goes: the other side is not left hanging. */
  leave(): void {
    const talk = this.shown.here ? this.shown.talk : undefined;
    this.line?.stop();
    if (talk && this.shown.talk) this.heard({ kind: 'over', call: talk.call });
  }

  private queue(): void {
    if (this.queued) return;
    this.queued = true;
    this.around.alone(async () => {
      this.queued = false;
      if (!this.account) return;
      this.show({ ...silent, here: true });
      await Promise.all([new Promise<void>((done) => (this.end = done)), this.begin()]);
      this.show({ ...silent, here: false });
    });
  }

  private async begin(): Promise<void> {
    if (this.account?.tells) {
      await this.outbox.flush();
      await this.around.alive([]).catch(() => undefined);
    }
    await this.open();
  }

  private async open(): Promise<void> {
    if (!this.around.secure) {
      this.heard({ kind: 'insecure' });
      return;
    }
    const opened = this.account;
    if (!opened) return;
    this.heard({ kind: 'connecting' });
    const line = await this.around.open(
      () => this.account ?? opened,
      (heard) => {
        if (this.line === line) this.heard(heard);
      },
    );
    // In the meantime another account may have come, or none.
    if (!this.account || !sameWay(opened, this.account)) {
      line.stop();
      return;
    }
    this.line = line;
    line.again();
  }

  private heard(heard: Heard): void {
    if (this.account?.tells) this.outbox.add(telling(heard));
    this.show({ ...next(this.shown, heard, Date.now()), here: this.shown.here });
  }

  private perform(act: Act): void {
    const { line, shown } = this;
    if (act.kind === 'dismiss') this.heard({ kind: 'trouble' });
    else if (act.kind === 'dial') {
      if (line && shown.line.kind === 'registered' && !shown.talk) line.dial(act.to);
      else this.heard({ kind: 'trouble', trouble: shown.talk ? 'busy' : 'not_registered' });
    } else if (act.kind === 'answer') line?.answer();
    else if (act.kind === 'hang_up') line?.hangUp();
    else if (act.kind === 'hold' || act.kind === 'resume') line?.hold(act.kind === 'hold');
    else if (act.kind === 'mute') line?.mute(act.on);
    else if (act.kind === 'press') line?.press(act.tones);
    else if (act.kind === 'transfer') line?.transfer(act.to);
    else if (act.kind === 'devices') line?.devices();
    else line?.again();
  }

  private received(message: Message): void {
    if ('ask' in message) {
      if (this.shown.here) this.send({ state: this.shown });
    } else if ('act' in message) {
      if (this.shown.here) this.perform(message.act);
    } else if (!this.shown.here) {
      this.shown = { ...message.state, here: false };
      this.listeners.forEach((listener) => listener());
    }
  }

  private show(shown: Shown): void {
    const tell = this.shown.here || shown.here;
    this.shown = shown;
    this.listeners.forEach((listener) => listener());
    if (tell)
      this.send({ state: { line: shown.line, talk: shown.talk, over: shown.over, trouble: shown.trouble } });
  }

  private send(message: Message): void {
    this.around.channel.postMessage(message);
  }
}

/** Whether the line can stay: what is only asked for with each call may change. */
function sameWay(one: SipAccount, other: SipAccount): boolean {
  return (['webSocket', 'domain', 'extension', 'login', 'password'] as const).every(
    (each) => one[each] === other[each],
  );
}
