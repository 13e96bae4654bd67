import { useSyncExternalStore } from 'react';
import type { Scheme } from './theme';

export type SchemeChoice = Scheme | 'system';

const remembered = 'chengnuo.scheme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export function useScheme(): Scheme {
  const choice = useSchemeChoice();
  const dark = useSyncExternalStore(subscribe, () => system.matches);
  return choice === 'system' ? (dark ? 'dark' : 'light') : choice;
}

export function useSchemeChoice(): SchemeChoice {
  return useSyncExternalStore(
    subscribe,
    () => (localStorage.getItem(remembered) as SchemeChoice | null) ?? 'system',
  );
}

export function chooseScheme(choice: SchemeChoice): void {
  localStorage.setItem(remembered, choice);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}
