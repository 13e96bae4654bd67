import type { Look } from './doors';
import { h, icon } from './dom';
import type { Language, Say } from './texts';

const clip =
  'M16.5 6v11.5a4 4 0 0 1-8 0V5a2.5 2.5 0 0 1 5 0v10.5a1 1 0 0 1-2 0V6H10v9.5a2.5 2.5 0 0 0 5 0V5a4 4 0 0 0-8 0v12.5a5.5 5.5 0 0 0 11 0V6z';

export interface Given {
  readonly name: string;
  readonly contact: string;
  readonly words: string;
}

const SHORT = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;

const phone = /^\+?[\d\s()-]{6,20}$/;
const mail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/**
 * Asked before a chat begins: what the site wants to know, and in closed hours the matter itself with a way to answer. Where the bot is
 * first it is there at any hour: then the hours are told and nobody has to leave a message.
 */
export function beforeForm(
  look: Look,
  say: Say,
  language: Language,
  begin: (given: Given) => Promise<void>,
): HTMLElement {
  const shut = Boolean(look.closedUntil);
  const closed = shut && !look.bot;
  const time = new Date(look.closedUntil ?? 0).toLocaleString(language, SHORT);
  const name = h('input', { name: 'name', maxlength: '60', autocomplete: 'name' });
  const contact = h('input', { name: 'contact', maxlength: '200', autocomplete: 'email', required: closed });
  const words = h('textarea', { name: 'words', maxlength: '4000', rows: '4', required: closed });
  const submit = h('button', { class: 'main', type: 'submit' }, say(closed ? 'leave' : 'begin'));
  const problem = h('div', { class: 'bad', role: 'alert' });
  const form = h(
    'form',
    { class: 'before' },
    shut
      ? h('p', {}, say(closed ? 'closed' : 'closedBot', { time }))
      : look.greeting && h('p', {}, look.greeting),
    (shut || look.askName) && h('label', {}, say('name'), name),
    (shut || look.askContact) && h('label', {}, say('contact'), contact, h('small', {}, say('contactWhy'))),
    closed && h('label', {}, say('leaveWords'), words),
    problem,
    submit,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const reach = contact.value.trim();
    if (reach && !phone.test(reach) && !mail.test(reach)) {
      problem.textContent = say('contactWrong');
      contact.focus();
      return;
    }
    problem.textContent = '';
    submit.disabled = true;
    begin({ name: name.value.trim(), contact: contact.value.trim(), words: words.value.trim() }).catch(() => {
      submit.disabled = false;
      problem.textContent = say('offline');
    });
  });
  return form;
}

/** Where words are typed: Enter sends, with shift it is a new line. */
export function composer(
  say: Say,
  send: (words: string) => void,
  attach: (file: File) => void,
  types: () => void,
): { readonly element: HTMLElement; readonly field: HTMLTextAreaElement } {
  const field = h('textarea', { 'aria-label': say('write'), placeholder: say('write'), maxlength: '4000' });
  const picker = h('input', {
    type: 'file',
    accept: 'image/png,image/jpeg,application/pdf',
    'aria-label': say('attach'),
    title: say('attach'),
  });
  const go = () => {
    const words = field.value.trim();
    if (!words) return;
    field.value = '';
    send(words);
  };
  field.addEventListener('keydown', (event) => {
    // While an input method composes, Enter chooses a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      go();
    }
  });
  field.addEventListener('input', types);
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file) attach(file);
    picker.value = '';
  });
  const element = h(
    'div',
    { class: 'composer' },
    h('label', {}, icon(clip), picker),
    field,
    h('button', { class: 'main', click: go }, say('send')),
  );
  return { element, field };
}
