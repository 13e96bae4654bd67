import type { Parts } from '@/lib/parts';
import type { Finder, NavEntry, Screens } from '@/lib/screens';

/** Every module that has a routes.tsx: nothing has to be registered anywhere else. */
const files = import.meta.glob<Screens>('../modules/*/routes.tsx', { eager: true, import: 'default' });

export const screens: readonly Screens[] = Object.values(files);

export const parts: Parts = Object.assign({}, ...screens.map((screen) => screen.parts)) as Parts;

export const finders: readonly Finder[] = screens.flatMap((screen) => screen.finders ?? []);

export const navigation: readonly NavEntry[] = screens
  .flatMap((screen) => screen.nav ?? [])
  .sort((one, other) => one.order - other.order);
