import { useState } from 'react';

/**
 * Keeps the rows of a list where they are while the pointer is over it: contents change at once, rows are added at the end,
 * but none comes between, goes or moves until the pointer has left. `waiting` counts the new rows that wait until then, or
 * until `release`.
 */
export function useStillOrder<T>(rows: readonly T[], keyOf: (row: T) => string) {
  const [still, setStill] = useState<readonly T[]>();
  const hold = () => setStill(rows);
  return {
    ...inOrder(rows, keyOf, still),
    release: hold,
    hover: { onPointerEnter: hold, onPointerLeave: () => setStill(undefined) },
  };
}

function inOrder<T>(rows: readonly T[], keyOf: (row: T) => string, still: readonly T[] | undefined) {
  if (!still) return { rows, waiting: 0 };
  const held = new Set(still.map(keyOf));
  const fresh = new Map(rows.map((row) => [keyOf(row), row]));
  const end = rows.findLastIndex((row) => held.has(keyOf(row))) + 1;
  const kept = still.map((row) => fresh.get(keyOf(row)) ?? row);
  return {
    rows: [...kept, ...rows.slice(end)],
    waiting: rows.slice(0, end).filter((row) => !held.has(keyOf(row))).length,
  };
}
