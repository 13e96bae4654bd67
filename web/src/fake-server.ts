import { vi } from 'vitest';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Answer = (request: Request) => { readonly status?: number; readonly body?: unknown };

/** Stands in for the server in tests: answers by method and path (`POST /tickets/1/messages`), and remembers what was asked. */
export function fakeServer(answers: Readonly<Record<string, Answer>>): readonly Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    const path = address.replace('/api/v1', '').split('?')[0] ?? '';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const request = { method: init.method ?? 'GET', path, headers: new Headers(init.headers), body };
    asked.push(request);
    const answer = answers[`${request.method} ${path}`]?.(request) ?? {
      status: 404,
      body: { code: 'no_such_door' },
    };
    const type = (answer.status ?? 200) >= 400 ? 'application/problem+json' : 'application/json';
    return Promise.resolve(
      new Response(JSON.stringify(answer.body ?? {}), {
        status: answer.status ?? 200,
        headers: { 'Content-Type': type },
      }),
    );
  });
  return asked;
}
