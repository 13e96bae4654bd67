import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { Parts } from './parts';
import type { Right } from './rights';

/** What a module adds to the application: `export default {…} satisfies Screens` in its routes.tsx. */
export interface Screens {
  /** Inside the rail, signed in; paths from the root: `/calendars`. */
  readonly staff?: readonly RouteObject[];
  /** Inside the customer's frame: `/portal/…`. */
  readonly portal?: readonly RouteObject[];
  /** Without any frame: sign-in, set-up, wall. */
  readonly open?: readonly RouteObject[];
  readonly nav?: readonly NavEntry[];
  /** What the palette finds in this module while somebody types. */
  readonly finders?: readonly Finder[];
  /** What this module shows on the screens of others. */
  readonly parts?: Parts;
}

/** A place in the rail; offered when the person has the right. */
export interface NavEntry {
  readonly path: string;
  /** Text key with namespace: `calendar:nav`. Two Chinese characters are best. */
  readonly label: string;
  readonly icon: ComponentType;
  readonly right?: Right;
  /** Work comes first: ticket 10, customer 20, ledger 30, board 40, survey 50, policy 60, calendar 70, people 80. */
  readonly order: number;
}

export interface Finder {
  /** Text key with namespace, shown before each thing found. */
  readonly label: string;
  readonly right: Right;
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Found[]>;
}

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** A screen that is loaded when somebody goes there: `page(() => import('./people-page').then((m) => m.PeoplePage))`. */
export function page(load: () => Promise<ComponentType>): NonNullable<RouteObject['lazy']> {
  return async () => ({ Component: await load() });
}
