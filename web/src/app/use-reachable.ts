import type { NavEntry } from '@/lib/screens';
import { useMe } from '@/lib/session';
import { navigation } from './modules';

/** The places of the rail that this person may enter. */
export function useReachable(): readonly NavEntry[] {
  const { rights } = useMe();
  return navigation.filter((entry) => !entry.right || rights.includes(entry.right));
}
