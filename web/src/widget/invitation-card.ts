import { h } from './dom';
import type { Say } from './texts';

/** A few words beside the button of the chat, by an agent or the page itself, to be accepted or not. */
export function invitationCard(
  say: Say,
  who: string | null,
  title: string,
  words: string,
  accept: () => void,
  decline: () => void,
): HTMLElement {
  const card = h(
    'div',
    { class: 'invite', role: 'group', 'aria-label': who ?? title },
    who && h('div', { class: 'who' }, who),
    h('p', {}, words),
    h(
      'div',
      { class: 'row' },
      h('button', { class: 'quiet', click: decline }, say('notNow')),
      h('button', { class: 'main', click: accept }, say('accept')),
    ),
  );
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') decline();
  });
  return card;
}
