import { useEffect, useState } from 'react';

/** Seconds that go on from what the server said: the browser's clock may be wrong. */
export function useSeconds(said: number): number {
  const [began] = useState(() => performance.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return said + Math.floor((now - began) / 1000);
}

/** 75 → 1:15 */
export function minutes(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return '—';
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
