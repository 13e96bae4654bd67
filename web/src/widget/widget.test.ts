import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Chat } from './chat';
import { Doors, Refused, type Line } from './doors';
import { beforeForm } from './forms';
import { Kept } from './kept';
import { languageOf, sayIn } from './texts';

/** A server that keeps lines, and can be away. */
class Server {
  lines: Line[] = [];
  away = false;
  asked: string[] = [];

  answer = async (address: string, request: RequestInit): Promise<Response> => {
    await Promise.resolve();
    const path = new URL(address).pathname.split('/chat/one')[1] ?? '';
    this.asked.push(`${request.method ?? ''} ${path}`);
    if (this.away) throw new TypeError('no network');
    if (path === '/visitors') return json({ token: 'a token' }, 201);
    if (path === '/live') return new Response(new ReadableStream());
    if (path === '/lines' && request.method === 'POST') {
      const { id, words } = JSON.parse(request.body as string) as { id: string; words: string };
      this.keep(id, words);
      return json({ line: this.lines.length }, 201);
    }
    if (path === '/lines') {
      const after = Number(new URL(address).searchParams.get('after'));
      const lines = this.lines.filter(({ line }) => line > after);
      return json({ state: 'waiting', position: 1, agentRead: 0, read: 0, lines, more: false });
    }
    return new Response(null, { status: 204 });
  };

  private keep(id: string, words: string): void {
    if (this.lines.some(({ mine }) => mine === id)) return;
    const line = this.lines.length + 1;
    this.lines.push({ line, at: '2026-01-01T00:00:00Z', author: 'visitor', mine: id, words, files: [] });
  }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

let server: Server;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  server = new Server();
  vi.stubGlobal('fetch', server.answer);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const chat = () =>
  new Chat(new Doors('https://service.example/api/v1/channels/chat/one'), new Kept('one'), () => undefined);

test('words written while the line is down arrive once, in their order, when it is back', async () => {
  const talk = chat();
  await talk.begin({ language: 'en' });
  server.away = true;
  talk.say('first');
  talk.say('second');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(talk.online).toBe(false);
  expect(talk.outgoing.map(({ words }) => words)).toEqual(['first', 'second']);
  server.away = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.lines.map(({ words }) => words)).toEqual(['first', 'second']);
  expect(talk.outgoing).toEqual([]);
  expect(talk.online).toBe(true);
});

test('a page that is loaded again goes on with the same talk, and sends what was still on its way', async () => {
  const before = chat();
  await before.begin({ language: 'en' });
  server.away = true;
  before.say('still on its way');
  await vi.advanceTimersByTimeAsync(100);
  server.away = false;
  const after = chat();
  expect(after.begun).toBe(true);
  after.listen();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.lines.map(({ words }) => words)).toEqual(['still on its way']);
  expect(after.lines).toHaveLength(1);
});

test('only what may be different a moment later is tried again', () => {
  expect([0, 429, 503].map((status) => new Refused(status).passing)).toEqual([true, true, true]);
  expect([401, 403, 422].map((status) => new Refused(status).passing)).toEqual([false, false, false]);
});

test('the language is the one asked for, else that of the page', () => {
  expect(languageOf('en')).toBe('en');
  document.documentElement.lang = 'zh-Hans';
  expect(languageOf(null)).toBe('zh-CN');
  expect(sayIn('en')('waiting', { n: 2 })).toBe('In line: 2 ahead of you');
});

test('REQ-CHN-17 in closed hours nobody leaves words that could not be answered', async () => {
  const begin = vi.fn(() => Promise.resolve());
  const look = {
    title: '',
    colour: '',
    theme: 'auto',
    askName: false,
    askContact: true,
    bot: false,
    closedUntil: '2026-03-02T00:00:00Z',
    invitePages: [],
  } as const;
  const form = beforeForm(look, sayIn('en'), 'en', begin);
  const fill = (name: string, value: string) => {
    const field = form.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (field) field.value = value;
  };
  fill('contact', 'ask Anna');
  fill('words', 'It leaks');
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(begin).not.toHaveBeenCalled();
  expect(form.querySelector('[role=alert]')?.textContent).toBe(sayIn('en')('contactWrong'));
  fill('contact', 'anna@example.com');
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await Promise.resolve();
  expect(begin).toHaveBeenCalledWith({ name: '', contact: 'anna@example.com', words: 'It leaks' });
});
