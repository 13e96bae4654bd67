export type AmountUnit = 'minutes' | 'hours' | 'days';

export interface AmountValue {
  readonly number: number | null;
  readonly unit: AmountUnit;
}

const written: Record<AmountUnit, (number: number) => string> = {
  minutes: (number) => `PT${number}M`,
  hours: (number) => `PT${number}H`,
  days: (number) => `P${number}D`,
};

/** As the server takes it; undefined when nothing was entered. */
export function amountText({ number, unit }: AmountValue): string | undefined {
  return number === null ? undefined : written[unit](number);
}

/** `PT4H` → 4 hours, `P2D` → 2 working days; what mixes units is told in its smallest. */
export function amountOf(text: string): AmountValue {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(text) ?? [];
  if (minutes) return { number: Number(hours ?? 0) * 60 + Number(minutes), unit: 'minutes' };
  if (hours) return { number: Number(hours), unit: 'hours' };
  return { number: days ? Number(days) : null, unit: 'days' };
}
