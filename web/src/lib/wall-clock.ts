import dayjs, { type Dayjs } from 'dayjs';
import { companyZone } from './dates';

/**
 * Pickers know no zone but the browser's, and who works from elsewhere means the company's hours all the same. So a picker holds what the
 * clock on the company's wall shows, as if it were the browser's time, and only `instantOf` makes a moment of it.
 */
export function wallClock(at: string | number = Date.now()): Dayjs {
  return dayjs(shown(new Date(at).getTime()));
}

/** The moment at which the company's wall shows this. */
export function instantOf(wall: Dayjs): string;
export function instantOf(wall: Dayjs | null | undefined): string | undefined;
export function instantOf(wall: Dayjs | null | undefined): string | undefined {
  if (!wall) return undefined;
  const wanted = Date.parse(`${wall.format('YYYY-MM-DDTHH:mm:ss')}Z`);
  const ahead = (at: number) => Date.parse(`${shown(at)}Z`) - at;
  const near = wanted - ahead(wanted);
  return new Date(wanted - ahead(near)).toISOString(); // twice: the guess may lie beyond a change to summer time
}

function shown(at: number): string {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: companyZone(),
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return clock.format(new Date(at)).replace(' ', 'T');
}

// What a picker of Ant Design marks as today and takes at a click on "now": it asks the plugin for zones when there is one.
dayjs.extend((_, wall) => {
  Object.assign(wall.prototype, { tz: () => wallClock() });
});
