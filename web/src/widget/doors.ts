export interface Look {
  readonly title: string;
  readonly colour: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly greeting?: string | null;
  readonly askName: boolean;
  readonly askContact: boolean;
  readonly bot: boolean;
  readonly closedUntil?: string | null;
  readonly inviteAfter?: number | null;
  readonly invitePages: readonly string[];
  readonly inviteWords?: string | null;
  readonly watchVisitors?: boolean;
}

/** By a person; `agent` is his name. */
export interface Invitation {
  readonly id: string;
  readonly agent: string;
  readonly words: string;
}

/** `every`: seconds until the next beat. */
export interface Heard {
  readonly every: number;
  readonly invitation?: Invitation | null;
}

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface Line {
  readonly line: number;
  readonly at: string;
  readonly author: 'visitor' | 'agent' | 'bot' | 'notice';
  readonly name?: string | null;
  readonly mine?: string | null;
  readonly words: string;
  readonly files: readonly KeptFile[];
}

export interface Shown {
  readonly state?: 'bot' | 'waiting' | 'talking' | 'unattended' | 'ended' | null;
  readonly position?: number | null;
  readonly agent?: string | null;
  readonly agentRead: number;
  readonly read: number;
  readonly lines: readonly Line[];
  readonly more: boolean;
}

/** The server said no; 0 when it could not be reached. */
export class Refused extends Error {
  readonly status: number;
  readonly retryAfter: number;

  constructor(status: number, retryAfter = 0) {
    super(`refused ${String(status)}`);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Worth trying again as it is. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The doors of one chat, at the server the script came from. */
export class Doors {
  token: string | null = null;
  private readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  look = () => this.json<Look>('GET', '');
  begin = (body: object) => this.json<{ token: string }>('POST', '/visitors', body);
  lines = (after: number) => this.json<Shown>('GET', `/lines?after=${String(after)}`);
  say = (body: object) => this.json<{ line: number }>('POST', '/lines', body);
  read = (line: number) => this.ask('PUT', '/read', JSON.stringify({ line }));
  typing = () => this.ask('PUT', '/typing');
  leave = () => this.ask('DELETE', '/talk');

  beat = (body: object) => this.json<Heard>('PUT', '/visit', body);
  answer = (body: object) => this.ask('PUT', '/visit/answer', JSON.stringify(body));

  async keep(file: File): Promise<KeptFile> {
    const form = new FormData();
    form.append('file', file);
    return (await (await this.ask('POST', '/files', form)).json()) as KeptFile;
  }

  async file(id: string): Promise<Blob> {
    return (await this.ask('GET', `/files/${id}`)).blob();
  }

  /** Reads the stream until it ends; the token goes in a header, which EventSource cannot send. */
  async listen(stop: AbortSignal, opened: () => void, heard: (kind: string) => void): Promise<void> {
    const response = await this.ask('GET', '/live', undefined, stop);
    const reader = response.body?.getReader();
    if (!reader) return;
    opened();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const events = rest.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const data = /^data:(.*)$/m.exec(event)?.[1];
        if (data) heard((JSON.parse(data) as { kind: string }).kind);
      }
    }
  }

  private async json<T>(method: string, path: string, body?: object): Promise<T> {
    return (await (await this.ask(method, path, body && JSON.stringify(body))).json()) as T;
  }

  private async ask(
    method: string,
    path: string,
    body?: string | FormData,
    signal?: AbortSignal,
  ): Promise<Response> {
    const headers: Record<string, string> = {};
    if (typeof body === 'string') headers['Content-Type'] = 'application/json';
    if (this.token) headers['X-Chat-Token'] = this.token;
    const request: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store' };
    if (body !== undefined) request.body = body;
    if (signal) request.signal = signal;
    const response = await fetch(this.base + path, request).catch(() => {
      throw new Refused(0);
    });
    if (!response.ok) {
      throw new Refused(response.status, Number(response.headers.get('Retry-After') ?? 0));
    }
    return response;
  }
}
