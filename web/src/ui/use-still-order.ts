import { useState } from 'react';

/**
 * Keeps the rows of a list where they are while the pointer is over it: contents change at once, but rows come,
 * go and move only after the pointer has left. `waiting` counts new rows that wait outside until then, or until `release`.
 */
export function useStillOrder<T extends { readonly id: string }>(rows: readonly T[]) {
  const [still, setStill] = useState<readonly T[]>();
  const fresh = new Map(rows.map((row) => [row.id, row]));
  const held = new Set(still?.map((row) => row.id));
  return {
    rows: still?.map((row) => fresh.get(row.id) ?? row) ?? rows,
    waiting: still ? rows.filter((row) => !held.has(row.id)).length : 0,
    release: () => setStill(rows),
    hover: { onPointerEnter: () => setStill(rows), onPointerLeave: () => setStill(undefined) },
  };
}
