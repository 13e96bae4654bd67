/** Dates as the server writes them, 2026-11-23; computed in UTC so that no zone shifts them. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

export function mondayOf(now: Date): string {
  const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  const behind = (today.getUTCDay() + 6) % 7;
  return addDays(today.toISOString().slice(0, 10), -behind);
}

/** The seven dates of a week. */
export const daysOf = (monday: string): string[] => [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day));
