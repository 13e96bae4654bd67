import i18next from 'i18next';

/** Times come as ISO-8601 UTC and are told in the company's zone. */
let zone = 'Asia/Shanghai';

export function setZone(ofCompany: string): void {
  zone = ofCompany;
}

export function companyZone(): string {
  return zone;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** For hovers and papers: 2026年11月22日 周日 15:04. */
export function exact(iso: string): string {
  return format(iso, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** 11月22日 15:04, without the year when it is this one. */
export function short(iso: string, now = Date.now()): string {
  const sameYear = new Date(iso).getFullYear() === new Date(now).getFullYear();
  return format(iso, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export function dateOnly(iso: string): string {
  return format(iso, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

export function timeOnly(iso: string): string {
  return format(iso, { hour: '2-digit', minute: '2-digit' });
}

/** For lists: 刚刚, 5分钟前, 3小时后, 昨天, else the date. */
export function relative(iso: string, now = Date.now()): string {
  const distance = new Date(iso).getTime() - now;
  const words = new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto', style: 'short' });
  const size = Math.abs(distance);
  if (size < minute) return words.format(0, 'second');
  if (size < hour) return words.format(Math.trunc(distance / minute), 'minute');
  if (size < day) return words.format(Math.trunc(distance / hour), 'hour');
  if (size < 7 * day) return words.format(Math.trunc(distance / day), 'day');
  return dateOnly(iso);
}

/** An ISO-8601 duration (PT26H30M) or milliseconds as 1天 2小时, two units at most. */
export function duration(span: string | number): string {
  const size = typeof span === 'number' ? Math.abs(span) : Math.abs(milliseconds(span));
  const parts: [number, Unit][] = [
    [Math.floor(size / day), 'day'],
    [Math.floor((size % day) / hour), 'hour'],
    [Math.floor((size % hour) / minute), 'minute'],
  ];
  const told = parts.filter(([count]) => count > 0).slice(0, 2);
  return (told.length > 0 ? told : [[0, 'minute'] satisfies [number, Unit]])
    .map(([count, unit]) => unitFormat(unit).format(count))
    .join(' ');
}

/** A limit as it was promised: 48 hours are not called two days, and its days are working days, told by `workingDays`. */
export function promised(limit: string, workingDays: (days: number) => string): string {
  const days = /^P(\d+)D$/.exec(limit);
  if (days) return workingDays(Number(days[1]));
  return worked(limit);
}

/** Working time in hours: a day of it has as many as its calendar opens, and is not the 24 hours of {@link duration}. */
export function worked(span: string | number): string {
  const size = Math.abs(typeof span === 'number' ? span : milliseconds(span));
  const hours = Math.floor(size / hour);
  const minutes = Math.floor((size % hour) / minute);
  const told = [
    hours > 0 && unitFormat('hour').format(hours),
    minutes > 0 && unitFormat('minute').format(minutes),
  ];
  return told.filter(Boolean).join(' ') || duration(span);
}

export function milliseconds(iso: string): number {
  const found = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso);
  if (!found) return 0;
  const [, sign, days, hours, minutes, seconds] = found;
  const size =
    Number(days ?? 0) * day +
    Number(hours ?? 0) * hour +
    Number(minutes ?? 0) * minute +
    Number(seconds ?? 0) * 1000;
  return sign ? -size : size;
}

type Unit = 'day' | 'hour' | 'minute';

function unitFormat(unit: Unit): Intl.NumberFormat {
  return new Intl.NumberFormat(i18next.language, { style: 'unit', unit, unitDisplay: 'short' });
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(i18next.language, { ...options, hour12: false, timeZone: zone }).format(
    new Date(iso),
  );
}
