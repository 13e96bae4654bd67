import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Definition } from './calendar';

export interface CalendarVersion {
  readonly version: number;
  readonly state: 'past' | 'in_force' | 'planned';
  /** Null of the first: it was always so. */
  readonly from?: string | null;
  readonly writtenAt: string;
  readonly by?: { readonly id: string; readonly name: string } | null;
  readonly reason?: string | null;
  readonly definition: Definition;
}

export const useVersions = (key: string) =>
  useQuery({
    queryKey: ['calendar', key, 'versions'],
    queryFn: () =>
      api.get<{ items: readonly CalendarVersion[] }>(`/calendars/${encodeURIComponent(key)}/versions`),
  });
