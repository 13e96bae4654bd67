export const units = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];

/** What two inputs show of an amount: `PT4H` → 4 hours, `P2D` → 2 working days. */
export function partsOf(amount: string): { readonly number: number; readonly unit: Unit } {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(amount) ?? [];
  if (days) return { number: Number(days), unit: 'days' };
  if (minutes) return { number: Number(hours ?? 0) * 60 + Number(minutes), unit: 'minutes' };
  return { number: Number(hours ?? 0), unit: 'hours' };
}

export function amountOf(number: number, unit: Unit): string {
  if (unit === 'days') return `P${number}D`;
  return unit === 'hours' ? `PT${number}H` : `PT${number}M`;
}
