import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Doors, type Look } from './doors';
import { Kept } from './kept';
import { Visit } from './visit';
import { Widget } from './widget';

/** A server that hears who is there, and may have an invitation for him. */
class Server {
  beats: Record<string, unknown>[] = [];
  answers: Record<string, unknown>[] = [];
  begun: Record<string, unknown>[] = [];
  invitation: object | null = null;
  status = 200;

  answer = async (address: string, request: RequestInit): Promise<Response> => {
    await Promise.resolve();
    const path = new URL(address).pathname.split('/chat/one')[1] ?? '';
    const body = JSON.parse((request.body as string | undefined) ?? '{}') as Record<string, unknown>;
    if (path === '/live') return new Response(new ReadableStream());
    if (path === '/visit') {
      this.beats.push(body);
      const heard = this.status === 200 ? { every: 20, invitation: this.invitation } : {};
      return new Response(JSON.stringify(heard), { status: this.status, headers: { 'Retry-After': '60' } });
    }
    if (path === '/visit/answer') {
      this.answers.push(body);
      return new Response(null, { status: 204 });
    }
    if (path === '/visitors') {
      this.begun.push(body);
      return new Response(JSON.stringify({ token: 'a token' }), { status: 201 });
    }
    const shown = { state: 'talking', agent: 'Mei', agentRead: 0, read: 0, lines: [], more: false };
    return new Response(JSON.stringify(path === '/lines' && request.method === 'POST' ? { line: 1 } : shown));
  };
}

const look: Look = {
  title: 'Shop',
  colour: '#1f5eff',
  theme: 'auto',
  askName: false,
  askContact: false,
  bot: false,
  invitePages: [],
  watchVisitors: true,
};

let server: Server;

const doors = () => new Doors('https://service.example/api/v1/channels/chat/one');

/** The widget on this page; the buttons in it by their words. */
function widget(changed: Partial<Look> = {}) {
  new Widget('one', doors(), { ...look, ...changed }, 'en');
  const shadow = document.getElementById('chengnuo-chat')?.shadowRoot;
  const button = (words: string) =>
    [...(shadow?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === words);
  return { shadow, button, bubble: () => shadow?.querySelector('.invite') };
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.body.replaceChildren();
  document.title = 'Washers';
  history.replaceState(null, '', '/washers?order=7788#pay');
  server = new Server();
  vi.stubGlobal('fetch', server.answer);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync = () => undefined;
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('REQ-CHN-09 a page tells where somebody is, never what stands in the query, and every twenty seconds', async () => {
  const visit = new Visit(doors(), new Kept('one'), 'en', () => undefined);
  visit.begin();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(server.beats).toEqual([]);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(server.beats).toHaveLength(4);
  expect(server.beats.map(({ arrived }) => arrived)).toEqual([true, false, false, false]);
  expect(server.beats[0]).toMatchObject({
    title: 'Washers',
    path: '/washers',
    language: 'en',
    declined: false,
  });
  expect(JSON.stringify(server.beats)).not.toMatch(/7788|pay/);
  expect(new Set(server.beats.map(({ visit: name }) => name)).size).toBe(1);
  history.replaceState(null, '', '/fridges');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(server.beats.at(-1)).toMatchObject({ path: '/fridges', arrived: true });
});

test('REQ-CHN-09 a visit lasts over pages and is another after half an hour', () => {
  const first = new Kept('one').visit();
  expect(new Kept('one').visit()).toBe(first);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  vi.advanceTimersByTime(31 * 60_000);
  expect(new Kept('one').visit()).not.toBe(first);
});

test('REQ-CHN-09 nothing is told of a page behind others, to a site that refuses, or against the wish of a browser', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  new Visit(doors(), new Kept('one'), 'en', () => undefined).begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.beats).toEqual([]);
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(server.beats).toHaveLength(1);
  server.status = 429;
  await vi.advanceTimersByTimeAsync(70_000);
  const limited = server.beats.length;
  expect(limited).toBeLessThanOrEqual(3);
  server.status = 409;
  await vi.advanceTimersByTimeAsync(300_000);
  expect(server.beats.length).toBeLessThanOrEqual(limited + 2);
  const told = server.beats.length;
  vi.stubGlobal('navigator', { doNotTrack: '1' });
  new Visit(doors(), new Kept('one'), 'en', () => undefined).begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.beats).toHaveLength(told);
});

test('REQ-CHN-09 who accepts an agent’s invitation begins with his words, in the visit the agent saw', async () => {
  const { shadow, button, bubble } = widget();
  server.invitation = { id: 'i1', agent: 'Mei', words: 'May I help you?' };
  await vi.advanceTimersByTimeAsync(2_000);
  expect(bubble()?.textContent).toContain('Mei');
  expect(bubble()?.textContent).toContain('May I help you?');
  expect(bubble()?.parentElement?.getAttribute('role')).toBe('status');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(shadow?.querySelectorAll('.invite')).toHaveLength(1);
  expect(server.answers.map(({ answer }) => answer)).toEqual(['shown']);
  button('Start chat')?.click();
  expect(bubble()).toBeNull();
  expect(shadow?.querySelector('.log')?.textContent).toContain('May I help you?');
  const field = shadow?.querySelector<HTMLTextAreaElement>('.composer textarea');
  if (field) field.value = 'Yes';
  button('Send')?.click();
  await vi.advanceTimersByTimeAsync(100);
  expect(server.answers.at(-1)).toMatchObject({ invitation: 'i1', answer: 'accepted' });
  expect(server.begun[0]?.visit).toBe(server.beats[0]?.visit);
});

test('REQ-CHN-09 where something is asked first, the words of the invitation stand above it', async () => {
  const { shadow, bubble } = widget({ askName: true, greeting: 'Hello' });
  server.invitation = { id: 'i1', agent: 'Mei', words: 'May I help you?' };
  await vi.advanceTimersByTimeAsync(2_000);
  bubble()?.querySelector<HTMLElement>('.main')?.click();
  await vi.advanceTimersByTimeAsync(0);
  expect(shadow?.querySelectorAll('.before')).toHaveLength(1);
  expect(shadow?.querySelector('.before p')?.textContent).toBe('May I help you?');
  expect(shadow?.querySelector('.before input')?.getAttribute('name')).toBe('name');
});

test('REQ-CHN-09 an agent goes before the page itself, and a no is a no to both', async () => {
  const { shadow, button, bubble } = widget({ inviteAfter: 5, inviteWords: 'Questions?' });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(bubble()?.textContent).toContain('Questions?');
  server.invitation = { id: 'i1', agent: 'Mei', words: 'May I help you?' };
  await vi.advanceTimersByTimeAsync(20_000);
  expect(bubble()?.textContent).toContain('May I help you?');
  expect(shadow?.querySelectorAll('.invite')).toHaveLength(1);
  bubble()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(bubble()).toBeNull();
  await vi.advanceTimersByTimeAsync(40_000);
  expect(bubble()).toBeNull();
  expect(server.answers.at(-1)).toMatchObject({ invitation: 'i1', answer: 'declined' });
  expect(server.beats.at(-1)).toMatchObject({ declined: true });
  expect(button('Start chat')).toBeUndefined();
});

test('REQ-CHN-09 an invitation that nobody answered goes away by itself', async () => {
  const { bubble } = widget();
  server.invitation = { id: 'i1', agent: 'Mei', words: 'May I help you?' };
  await vi.advanceTimersByTimeAsync(2_000);
  expect(bubble()).not.toBeNull();
  server.invitation = null;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(bubble()).toBeNull();
});
