import { useState } from 'react';
import type { Held } from './api/portal-outlets';

/** What this phone holds of an outlet: its number or its appointment. Gone when the storage is not allowed. */
export function useHeld(kind: 'number' | 'appointment', code: string) {
  const key = `chengnuo.${kind}.${code}`;
  const [held, setHeld] = useState<Held | undefined>(() => read(key));
  const keep = (next: Held | undefined) => {
    setHeld(next);
    try {
      if (next) localStorage.setItem(key, JSON.stringify(next));
      else localStorage.removeItem(key);
    } catch {
      // private windows may keep nothing; the page itself still does
    }
  };
  return [held, keep] as const;
}

function read(key: string): Held | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Held> | null;
    return kept?.id && kept.pass ? { id: kept.id, pass: kept.pass } : undefined;
  } catch {
    return undefined;
  }
}
