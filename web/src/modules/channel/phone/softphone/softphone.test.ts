import { expect, test, vi } from 'vitest';
import type { SipAccount } from './account';
import type { PhoneLine } from './line';
import type { Outcome } from './outbox';
import { Softphone, type Surroundings } from './softphone';
import type { CallEvent, Heard } from './state';

const account: SipAccount = {
  webSocket: 'wss://pbx.example/ws',
  domain: 'pbx.example',
  extension: '801',
  login: '801',
  password: 'secret',
  tells: true,
  iceServers: [],
};

/** A browser with as many pages as are opened: one lock and one channel for all of them. */
function browser() {
  const turns: (() => Promise<void>)[] = [];
  const channels: { hear: (event: MessageEvent) => void; page: number }[] = [];
  const opened: { hear: (heard: Heard) => void; line: PhoneLine; page: number }[] = [];
  const told: (CallEvent & { readonly ago: number })[] = [];
  const answers: Outcome[] = [];
  let busy = false;
  const turn = async () => {
    const first = busy ? undefined : turns.shift();
    if (!first) return;
    busy = true;
    await first();
    busy = false;
    await turn();
  };
  const store = new Map<string, string>();
  const open = (page: number, secure = true) => {
    const around: Surroundings = {
      alone: (mine) => {
        turns.push(mine);
        void turn();
      },
      channel: {
        postMessage: (data: unknown) =>
          channels
            .filter((each) => each.page !== page)
            .forEach((each) => each.hear({ data } as MessageEvent)),
        addEventListener: (_: string, hear: unknown) =>
          channels.push({ hear: hear as (event: MessageEvent) => void, page }),
      },
      open: (_, hear) => {
        const line = {
          dial: vi.fn(),
          answer: vi.fn(),
          hangUp: vi.fn(),
          hold: vi.fn(),
          mute: vi.fn(),
          press: vi.fn(),
          transfer: vi.fn(),
          devices: vi.fn(),
          again: vi.fn(),
          stop: vi.fn(),
        };
        opened.push({ hear, line, page });
        return Promise.resolve(line);
      },
      post: (event) => {
        const answer = answers.shift() ?? 'taken';
        if (answer === 'taken') told.push(event);
        return Promise.resolve(answer);
      },
      store: {
        getItem: (key) => store.get(key) ?? null,
        setItem: (key, value) => void store.set(key, value),
      },
      alive: () => Promise.resolve(),
      told: () => undefined,
      secure,
    };
    return new Softphone(around);
  };
  return { open, opened, told, answers };
}

const settled = () => new Promise((done) => setTimeout(done, 0));

test('REQ-CHN-21 one page telephones, the others show it and pass on what is asked; the next takes over', async () => {
  const { open, opened } = browser();
  const first = open(1);
  const second = open(2);
  first.use(account);
  await settled();
  second.use(account);
  await settled();
  expect(opened).toHaveLength(1);
  opened[0]?.hear({ kind: 'registered' });
  opened[0]?.hear({ kind: 'rings', call: 'c1', number: '138', direction: 'inbound' });
  expect(first.state()).toMatchObject({ here: true, talk: { state: 'ringing' } });
  expect(second.state()).toMatchObject({
    here: false,
    line: { kind: 'registered' },
    talk: { number: '138' },
  });
  second.act({ kind: 'answer' });
  expect(opened[0]?.line.answer).toHaveBeenCalledOnce();

  first.use(undefined);
  await settled();
  expect(opened[0]?.line.stop).toHaveBeenCalled();
  expect(opened.map((each) => each.page)).toEqual([1, 2]);
  expect(second.state().here).toBe(true);
});

test('REQ-CHN-21 another password registers anew, lent credentials alone do not', async () => {
  const { open, opened } = browser();
  const softphone = open(1);
  softphone.use(account);
  await settled();
  softphone.use({ ...account, iceServers: [{ urls: ['stun:x'] }] });
  await settled();
  expect(opened).toHaveLength(1);
  softphone.use({ ...account, password: 'other' });
  await settled();
  expect(opened).toHaveLength(2);
  expect(opened[0]?.line.stop).toHaveBeenCalledOnce();
  opened[0]?.hear({ kind: 'refused' });
  expect(softphone.state().line.kind).toBe('connecting');
});

test('REQ-CHN-02 what is told arrives in order although the server is away for a while', async () => {
  vi.useFakeTimers();
  const { open, opened, told, answers } = browser();
  const softphone = open(1);
  softphone.use(account);
  await vi.advanceTimersByTimeAsync(0);
  answers.push('later', 'later');
  opened[0]?.hear({ kind: 'registered' });
  opened[0]?.hear({ kind: 'rings', call: 'c1', number: '802', direction: 'outbound' });
  opened[0]?.hear({ kind: 'answered', call: 'c1' });
  await vi.advanceTimersByTimeAsync(10);
  expect(told).toEqual([]);
  opened[0]?.hear({ kind: 'over', call: 'c1' });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told.map((each) => each.kind)).toEqual(['ring', 'answered', 'ended']);
  expect(told[0]).toMatchObject({ call: 'c1', direction: 'outbound', number: '802' });
  expect(told[0]?.ago).toBeGreaterThan(1_000);
  vi.useRealTimers();
});

test('REQ-CHN-21 nobody is called without a registered line, and not from a page without https', async () => {
  const { open, opened } = browser();
  const softphone = open(1);
  softphone.use(account);
  await settled();
  softphone.act({ kind: 'dial', to: '802' });
  expect(softphone.state().trouble).toBe('not_registered');
  opened[0]?.hear({ kind: 'registered' });
  softphone.act({ kind: 'dial', to: '802' });
  expect(opened[0]?.line.dial).toHaveBeenCalledWith('802');
  softphone.act({ kind: 'dismiss' });
  expect(softphone.state().trouble).toBeUndefined();

  const insecure = browser();
  const other = insecure.open(1, false);
  other.use(account);
  await settled();
  expect(other.state().line.kind).toBe('insecure');
  expect(insecure.opened).toHaveLength(0);
});
