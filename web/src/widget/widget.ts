import { Chat } from './chat';
import { Refused, type Doors, type Invitation, type Look } from './doors';
import { h, icon } from './dom';
import { beforeForm, composer, type Given } from './forms';
import { invitationCard } from './invitation-card';
import { Kept } from './kept';
import { LogView } from './log-view';
import { style } from './style';
import { sayIn, type Language, type Say } from './texts';
import { Visit } from './visit';

const bubble = 'M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z';
const down = 'M7 9l5 5 5-5 1.4 1.4L12 16.8l-6.4-6.4z';
const cross = 'M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z';

/** The chat on a page: a button, behind it the talk. In a shadow of its own, so that page and chat leave each other's looks alone. */
export class Widget {
  private readonly host = h('div', { id: 'chengnuo-chat' });
  private readonly look: Look;
  private readonly language: Language;
  private readonly say: Say;
  private readonly kept: Kept;
  private readonly chat: Chat;
  private readonly log: LogView;
  private readonly launch: HTMLButtonElement;
  private readonly panel: HTMLElement;
  private readonly about = h('span', { role: 'status' });
  private readonly strip = h('div', { class: 'strip', role: 'status' });
  private readonly body = h('div', { class: 'bare' });
  private readonly composer: ReturnType<typeof composer>;
  private readonly count = h('span', { class: 'count', hidden: true });
  private readonly visit: Visit;
  /** Said aloud by screen readers when something comes in. */
  private readonly news = h('div', { role: 'status' });
  private invitation: HTMLElement | null = null;
  /** The one that stands on the page by a person, not by the page itself. */
  private invited: Invitation | null = null;
  private answered = '';
  private welcome = '';
  private problem = '';
  private shownTalk: boolean | null = null;

  constructor(id: string, doors: Doors, look: Look, language: Language) {
    this.look = look;
    this.language = language;
    this.say = sayIn(language);
    this.kept = new Kept(id);
    this.chat = new Chat(doors, this.kept, () => this.draw());
    this.log = new LogView(this.chat, this.say, look.greeting ?? null);
    const { say } = this;
    this.launch = h(
      'button',
      { class: 'launch', 'aria-label': say('open'), click: () => this.open() },
      icon(bubble),
      this.count,
    );
    this.composer = composer(
      say,
      (words) => this.send(words),
      (file) => void this.attach(file),
      () => this.chat.types(),
    );
    this.panel = h(
      'section',
      { class: 'panel', role: 'dialog', 'aria-label': look.title, hidden: true },
      h(
        'header',
        {},
        h('div', {}, h('strong', {}, look.title), this.about),
        h(
          'button',
          { 'aria-label': say('end'), title: say('end'), click: () => void this.end() },
          icon(cross),
        ),
        h(
          'button',
          { 'aria-label': say('close'), title: say('close'), click: () => this.close() },
          icon(down),
        ),
      ),
      this.body,
    );
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.put();
    this.chat.listen();
    this.draw();
    this.inviteLater();
    this.visit = new Visit(doors, this.kept, language, (invitation) => this.isInvited(invitation));
    this.chat.invited = () => void this.visit.beat();
    if (look.watchVisitors) this.visit.begin();
  }

  private put(): void {
    const shadow = this.host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.panel, this.news, this.launch);
    this.host.style.setProperty('--colour', this.look.colour);
    this.host.dataset.theme = this.look.theme;
    this.host.lang = this.language;
    document.body.append(this.host);
  }

  open(): void {
    this.takeAway();
    this.panel.hidden = false;
    this.launch.hidden = true;
    this.host.dataset.open = '';
    this.draw();
    this.log.toEnd();
    (this.panel.querySelector<HTMLElement>('form input, form textarea') ?? this.composer.field).focus();
  }

  private close(): void {
    this.panel.hidden = true;
    this.launch.hidden = false;
    delete this.host.dataset.open;
    this.launch.focus();
  }

  private draw(): void {
    const asks = this.look.askName || this.look.askContact || Boolean(this.look.closedUntil);
    const talk = this.chat.begun || !asks;
    if (talk !== this.shownTalk) {
      this.shownTalk = talk;
      this.body.replaceChildren(
        ...(talk
          ? [this.strip, this.log.element, this.composer.element]
          : [
              beforeForm(
                { ...this.look, greeting: this.welcome || (this.look.greeting ?? null) },
                this.say,
                this.language,
                (given) => this.begin(given),
              ),
            ]),
      );
    }
    this.log.draw();
    this.about.textContent = this.standing();
    this.drawStrip();
    const unread = this.chat.lines.filter(
      ({ author, line }) => author !== 'visitor' && line > this.chat.shown.read,
    ).length;
    if (!this.panel.hidden && !document.hidden) void this.chat.read();
    this.count.hidden = unread === 0 || !this.panel.hidden;
    this.count.textContent = String(unread);
    this.launch.setAttribute(
      'aria-label',
      unread ? `${this.say('open')}, ${this.say('newWords', { n: unread })}` : this.say('open'),
    );
  }

  private standing(): string {
    const { state, position, agent } = this.chat.shown;
    switch (state) {
      case 'waiting':
        return (position ?? 1) > 1 ? this.say('waiting', { n: (position ?? 1) - 1 }) : this.say('next');
      case 'talking':
        return this.say('talking', { name: agent ?? this.say('agent') });
      case 'unattended':
        return this.say('unattended');
      case 'ended':
        return this.say('ended');
      case 'bot':
        return this.look.bot ? this.say('assistant') : '';
      default:
        return '';
    }
  }

  private drawStrip(): void {
    const { chat, say } = this;
    const trouble = !chat.online ? say('offline') : chat.busy ? say('busy') : this.problem;
    const bot = chat.shown.state === 'bot' && this.look.bot;
    this.strip.className = trouble ? 'strip bad' : 'strip';
    this.strip.hidden = !trouble && !bot && chat.shown.state !== 'ended';
    this.strip.replaceChildren(
      trouble || (chat.shown.state === 'ended' ? say('again') : ''),
      ...(bot && !trouble
        ? [h('button', { class: 'link', click: () => this.send(say('personWords')) }, say('person'))]
        : []),
    );
  }

  private async begin(given: Given): Promise<void> {
    await this.chat.begin({
      ...(given.name && { name: given.name }),
      ...(given.contact && { contact: given.contact }),
      language: this.language,
      page: location.href.split(/[?#]/)[0]?.slice(0, 500),
      ...(this.look.watchVisitors && { visit: this.kept.visit() }),
    });
    if (given.words) this.chat.say(given.words);
    this.draw();
    this.composer.field.focus();
  }

  private send(words: string): void {
    this.problem = '';
    this.chat.say(words);
    if (!this.chat.begun) void this.begin({ name: '', contact: '', words: '' }).catch(() => this.later());
    this.log.toEnd();
  }

  /** The server was not there when the first words were written: they wait here. */
  private later(): void {
    this.chat.online = false;
    this.draw();
    window.setTimeout(() => {
      if (!this.chat.begun) void this.begin({ name: '', contact: '', words: '' }).catch(() => this.later());
    }, 5_000);
  }

  private async attach(file: File): Promise<void> {
    try {
      if (!this.chat.begun) await this.begin({ name: '', contact: '', words: '' });
      this.chat.say('', [await this.chat.keep(file)]);
      this.problem = '';
    } catch (problem) {
      this.problem = this.say(problem instanceof Refused && !problem.passing ? 'fileRefused' : 'busy');
      this.draw();
    }
  }

  private async end(): Promise<void> {
    const { state } = this.chat.shown;
    if (state === 'bot' || state === 'waiting' || state === 'talking') {
      if (!window.confirm(this.say('endSure'))) return;
      await this.chat.leave().catch(() => undefined);
    } else this.close();
  }

  /** On the pages that were chosen, after a while, to whoever has not begun and not said no. */
  private inviteLater(): void {
    const { inviteAfter, invitePages } = this.look;
    const here = invitePages.length === 0 || invitePages.some((page) => location.pathname.startsWith(page));
    if (!inviteAfter || !here || this.kept.declined || this.chat.begun) return;
    window.setTimeout(() => {
      if (!this.panel.hidden || this.chat.begun || this.invitation || this.kept.declined) return;
      this.showInvitation(
        null,
        this.look.inviteWords ?? this.say('invite'),
        () => this.open(),
        () => this.decline(),
      );
    }, inviteAfter * 1_000);
  }

  /** By an agent, who goes before the page itself. Null: none stands any more. While the chat is open nobody is asked whether he wants it. */
  private isInvited(invitation: Invitation | null): void {
    if (invitation?.id === this.invited?.id || invitation?.id === this.answered) return;
    if (!invitation) this.takeAway();
    if (!invitation || !this.panel.hidden) return;
    this.takeAway();
    this.invited = invitation;
    const who = this.say('invitedBy', { name: invitation.agent });
    this.showInvitation(
      who,
      invitation.words,
      () => {
        this.answer(invitation, 'accepted');
        this.welcome = invitation.words;
        this.shownTalk = null;
        this.log.welcome(who, invitation.words);
        this.open();
      },
      () => {
        this.answer(invitation, 'declined');
        this.decline();
      },
    );
    this.visit.answer(invitation, 'shown');
  }

  private answer(invitation: Invitation, answer: 'accepted' | 'declined'): void {
    this.answered = invitation.id;
    this.visit.answer(invitation, answer);
  }

  private showInvitation(who: string | null, words: string, accept: () => void, decline: () => void): void {
    this.invitation = invitationCard(this.say, who, this.look.title, words, accept, decline);
    this.news.append(this.invitation);
  }

  private decline(): void {
    this.kept.decline();
    this.takeAway();
    this.launch.focus();
  }

  private takeAway(): void {
    this.invitation?.remove();
    this.invitation = null;
    this.invited = null;
  }
}
