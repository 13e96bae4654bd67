import type { Chat } from './chat';
import type { KeptFile, Line } from './doors';
import { h } from './dom';
import type { Say } from './texts';

/** What was said, from top to bottom; lines that are there stay as they are, so that a reader's place is kept. */
export class LogView {
  readonly element: HTMLElement;
  private readonly chat: Chat;
  private readonly say: Say;
  private readonly greeting: string | null;
  private readonly drawn = new Map<number, HTMLElement>();
  private readonly invited = h('div', { class: 'line', hidden: true });
  private readonly waiting = h('div', { class: 'bare' });
  private readonly typing: HTMLElement;
  private before = 0;
  private welcomed = false;
  private readonly addresses: string[] = [];

  constructor(chat: Chat, say: Say, greeting: string | null) {
    this.chat = chat;
    this.say = say;
    this.greeting = greeting;
    this.typing = h('div', { class: 'state', role: 'status' });
    this.element = h('div', { class: 'log', role: 'log', 'aria-label': say('log'), tabindex: '0' });
    this.clear();
  }

  private clear(): void {
    this.drawn.clear();
    this.addresses.splice(0).forEach((address) => URL.revokeObjectURL(address));
    this.element.replaceChildren(
      ...(this.greeting && !this.welcomed
        ? [h('div', { class: 'line' }, h('div', { class: 'words' }, this.greeting))]
        : []),
      this.invited,
      this.waiting,
      this.typing,
    );
  }

  /** By which words of a person he came, instead of the greeting: they stand here until the server has them among the lines. */
  welcome(who: string, words: string): void {
    this.invited.replaceChildren(h('div', { class: 'who' }, who), h('div', { class: 'words' }, words));
    this.invited.hidden = false;
    this.welcomed = true;
    this.before = this.chat.lines.length;
    this.clear();
    this.draw();
    this.waiting.before(this.invited);
  }

  draw(): void {
    const atEnd = this.element.scrollHeight - this.element.scrollTop - this.element.clientHeight < 60;
    if (this.chat.lines.length < this.drawn.size) this.clear();
    for (const line of this.chat.lines) {
      if (!this.drawn.has(line.line)) {
        const element = this.lineOf(line);
        this.drawn.set(line.line, element);
        this.waiting.before(element);
      }
    }
    if (this.chat.lines.length > this.before) this.invited.hidden = true;
    this.markRead();
    const shown = new Set(this.chat.lines.map(({ mine }) => mine));
    this.waiting.replaceChildren(
      ...this.chat.outgoing
        .filter(({ id }) => !shown.has(id))
        .map(({ words, files, failed }) =>
          h(
            'div',
            { class: 'line mine waits' },
            h('div', { class: 'words' }, words || files.map(({ name }) => name).join(', ')),
            h(
              'div',
              { class: failed ? 'state bad' : 'state' },
              failed ? `${this.say('failed')} ` : this.say('sending'),
              failed && h('button', { class: 'link', click: () => this.chat.retry() }, this.say('retry')),
            ),
          ),
        ),
    );
    this.typing.textContent = this.chat.typing ? this.say('typing') : '';
    if (atEnd) this.element.scrollTop = this.element.scrollHeight;
  }

  toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  private markRead(): void {
    const last = this.chat.lines.findLast(
      ({ author, line }) => author === 'visitor' && line <= this.chat.shown.agentRead,
    );
    for (const [line, element] of this.drawn) {
      const mark = element.querySelector('.state');
      if (mark) mark.textContent = line === last?.line ? this.say('read') : '';
    }
  }

  private lineOf(line: Line): HTMLElement {
    if (line.author === 'notice') return h('div', { class: 'notice' }, line.words);
    const mine = line.author === 'visitor';
    const who = mine
      ? null
      : line.author === 'bot'
        ? this.say('assistant')
        : (line.name ?? this.say('agent'));
    const time = new Date(line.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    return h(
      'div',
      { class: mine ? 'line mine' : 'line' },
      h('div', { class: 'who' }, [who, time].filter(Boolean).join(' · ')),
      line.words && h('div', { class: 'words' }, line.words),
      ...line.files.map((file) => this.fileOf(file)),
      mine && h('div', { class: 'state' }),
    );
  }

  /** Fetched with the token, which no address may carry. */
  private fileOf(file: KeptFile): HTMLElement {
    if (file.mediaType === 'image/png' || file.mediaType === 'image/jpeg') {
      const picture = h('img', { class: 'picture', alt: file.name });
      void this.address(file).then((address) => (picture.src = address));
      return picture;
    }
    const link = h('a', { class: 'file', href: '#' }, this.say('download', { name: file.name }));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void this.address(file).then((address) => h('a', { href: address, download: file.name }).click());
    });
    return link;
  }

  private async address(file: KeptFile): Promise<string> {
    const address = URL.createObjectURL(await this.chat.file(file.id));
    this.addresses.push(address);
    return address;
  }
}
