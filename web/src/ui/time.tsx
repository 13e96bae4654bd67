import { Tooltip } from 'antd';
import { useSyncExternalStore } from 'react';
import { exact, relative, short } from '@/lib/dates';

interface TimeProps {
  readonly at: string;
  /** Relative in lists, short in tables and papers. */
  readonly as?: 'relative' | 'short';
}

/** A moment: short to read, exact on hover. */
export function Time({ at, as = 'relative' }: TimeProps) {
  const now = useNow();
  return (
    <Tooltip title={exact(at)} mouseEnterDelay={0.3}>
      <time dateTime={at}>{as === 'relative' ? relative(at, now) : short(at, now)}</time>
    </Tooltip>
  );
}

let now = Date.now();
const listeners = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  listeners.forEach((listener) => listener());
}, 20_000);

/** The present, moving every twenty seconds for everybody at once. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
