import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Calendar, Definition } from './calendar';

interface Put {
  readonly key: string;
  readonly definition: Definition;
  /** When it comes into force; left out: at once. */
  readonly from?: string | undefined;
  readonly reason?: string | undefined;
  /** Left out for a new calendar. */
  readonly version?: number | undefined;
}

export const usePutCalendar = () =>
  useMutation({
    mutationFn: ({ key, definition, version, from, reason }: Put) =>
      api.put<Calendar>(
        `/calendars/${encodeURIComponent(key)}`,
        { ...definition, from, reason },
        { ifMatch: version },
      ),
    onSuccess: (calendar) => {
      queries.setQueryData(['calendar', calendar.key], calendar);
      void queries.invalidateQueries({ queryKey: ['calendars'] });
      void queries.invalidateQueries({ queryKey: ['calendar', calendar.key, 'year'] });
      void queries.invalidateQueries({ queryKey: ['calendar', calendar.key, 'versions'] });
    },
  });
