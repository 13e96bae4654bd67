import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Calendar, Definition } from './calendar';

interface Put {
  readonly key: string;
  readonly definition: Definition;
  /** Left out for a new calendar. */
  readonly version?: number | undefined;
}

export const usePutCalendar = () =>
  useMutation({
    mutationFn: ({ key, definition, version }: Put) =>
      api.put<Calendar>(`/calendars/${encodeURIComponent(key)}`, definition, { ifMatch: version }),
    onSuccess: (calendar) => {
      queries.setQueryData(['calendar', calendar.key], calendar);
      void queries.invalidateQueries({ queryKey: ['calendars'] });
      void queries.invalidateQueries({ queryKey: ['calendar', calendar.key, 'year'] });
    },
  });
