import type { Contact } from './api/ask';

/** One field for both: with an @ it is a mail address, else a telephone number. */
export function contactOf(name: string | undefined, reach: string): Contact {
  const written = reach.trim();
  const called = name?.trim();
  return {
    ...(called ? { name: called } : {}),
    ...(written.includes('@') ? { email: written } : { phone: written }),
  };
}

const phone = /^\+?[\d\s()-]{6,20}$/;
const mail = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

export const reachable = (reach: string) => phone.test(reach.trim()) || mail.test(reach.trim());

/** The first words, as a headline of the matter. */
export function headline(words: string): string {
  const first =
    words
      .trim()
      .split(/\n|(?<=[。!?！？;；])/)[0]
      ?.trim() ?? '';
  return first.length <= 60 ? first : `${first.slice(0, 59)}…`;
}
