import i18next from 'i18next';

/** A refusal of the server, RFC 9457: `code` is stable, `errors` belong to single fields of the form. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly traceId?: string;
  readonly errors?: readonly FieldProblem[];
}

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message?: string;
}

export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** One page of a list; `next` is the cursor of the following page and absent on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;
type QueryValue = string | number | boolean | null | undefined;

export interface Options {
  readonly query?: Query | undefined;
  /** The version the person saw; the server answers 412 when somebody else was faster. */
  readonly ifMatch?: number | string | undefined;
  /** Give the same key to every try of one intention, so that a retry never doubles it. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What opens a thing to whoever holds it. */
  readonly pass?: string | undefined;
}

export const api = {
  get: <T>(path: string, options?: Options) => call<T>('GET', path, undefined, options),
  post: <T = void>(path: string, body?: unknown, options?: Options) => call<T>('POST', path, body, options),
  put: <T = void>(path: string, body?: unknown, options?: Options) => call<T>('PUT', path, body, options),
  patch: <T = void>(path: string, body?: unknown, options?: Options) => call<T>('PATCH', path, body, options),
  delete: <T = void>(path: string, body?: unknown, options?: Options) =>
    call<T>('DELETE', path, body, options),
};

/** A list that is shown as a whole: page after page, to the end. */
export async function everyPage<T>(path: string, query: Query = {}): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await api.get<Page<T>>(path, { query: { ...query, limit: 100, cursor } });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}

/** The address of a door, for links and downloads: `url('/ledger', {format: 'csv'})`. */
export function url(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, given] of Object.entries(query)) {
    for (const value of Array.isArray(given) ? (given as readonly QueryValue[]) : [given as QueryValue]) {
      if (value !== undefined && value !== null && value !== '') parameters.append(name, String(value));
    }
  }
  const text = parameters.toString();
  return `/api/v1${path}${text && `?${text}`}`;
}

/** What every change carries against forgery; `api` does it by itself. */
export function changeHeaders(): Record<string, string> {
  return { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') };
}

async function call<T>(method: string, path: string, body: unknown, options: Options = {}): Promise<T> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': i18next.language || 'zh-CN' });
  if (method !== 'GET') for (const [name, value] of Object.entries(changeHeaders())) headers.set(name, value);
  if (method === 'POST') headers.set('Idempotency-Key', options.idempotencyKey ?? crypto.randomUUID());
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`);
  if (options.pass !== undefined) headers.set('X-Pass', options.pass);
  const request: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.signal) request.signal = options.signal;
  if (body instanceof FormData) {
    request.body = body;
  } else if (body !== undefined) {
    headers.set('Content-Type', 'application/json');
    request.body = JSON.stringify(body);
  }
  const response = await fetch(url(path, options.query), request).catch(unreachable);
  const text = await response.text();
  if (!response.ok) throw new ApiProblem(problemOf(response, text));
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function unreachable(reason: unknown): never {
  if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
  throw new ApiProblem({ title: '', status: 0, code: 'unreachable' });
}

function problemOf(response: Response, text: string): Problem {
  const told = response.headers.get('Content-Type')?.includes('json')
    ? (JSON.parse(text) as Partial<Problem>)
    : {};
  return { title: '', status: response.status, code: `http_${response.status}`, ...told };
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}
