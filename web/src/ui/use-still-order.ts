import { useEffect, useRef, useState } from 'react';

/**
 * Keeps the rows of a list where they are while the pointer is over it: contents change at once, but rows come,
 * go and move only after the pointer has left. `waiting` counts new rows that wait outside.
 */
export function useStillOrder<T extends { readonly id: string }>(rows: readonly T[]) {
  const [hovered, setHovered] = useState(false);
  const [still, setStill] = useState(rows);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  if (!hovered && still !== rows) setStill(rows);

  const fresh = new Map(rows.map((row) => [row.id, row]));
  const held = hovered ? still.map((row) => fresh.get(row.id) ?? row) : rows;
  const shown = new Set(still.map((row) => row.id));
  return {
    rows: held,
    waiting: hovered ? rows.filter((row) => !shown.has(row.id)).length : 0,
    release: () => setStill(latest.current),
    hover: { onPointerEnter: () => setHovered(true), onPointerLeave: () => setHovered(false) },
  };
}
