import { useEffect, useEffectEvent } from 'react';
import type { Query } from '@tanstack/react-query';
import { queries } from './queries';

export interface LiveEvent {
  readonly kind: string;
  readonly subject: string;
}

const nudged = new Set<(event: LiveEvent) => void>();

/** Hears at once what concerns this person alone, where waiting for the next gathering would be felt: somebody is writing to him. */
export function useNudge(heard: (event: LiveEvent) => void): void {
  const hear = useEffectEvent(heard);
  useEffect(() => {
    const listener = (event: LiveEvent) => hear(event);
    nudged.add(listener);
    return () => {
      nudged.delete(listener);
    };
  }, []);
}

const gatherFor = 300; // ms: a use case records several facts; ask once for all of them

/** Listens to the server's facts and asks again what they touch: by subject in the query key, or by `meta.live`. */
export function useLive(): void {
  useEffect(() => {
    const source = new EventSource('/api/v1/live');
    const gathered: LiveEvent[] = [];
    let timer: number | undefined;
    const hear = (message: MessageEvent<string>) => {
      gathered.push(JSON.parse(message.data) as LiveEvent);
      timer ??= window.setTimeout(() => {
        const events = gathered.splice(0);
        timer = undefined;
        void queries.invalidateQueries({
          predicate: (query) => events.some((event) => touches(event, query)),
        });
      }, gatherFor);
    };
    source.addEventListener('changed', hear);
    source.addEventListener('nudge', (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as LiveEvent;
      nudged.forEach((listener) => listener(event));
    });
    // What happened while the line was down is unknown: ask again for all that is shown.
    source.addEventListener('error', () => {
      source.addEventListener('open', () => void queries.invalidateQueries(), { once: true });
    });
    return () => {
      source.close();
      window.clearTimeout(timer);
    };
  }, []);
}

export function touches(event: LiveEvent, query: Pick<Query, 'queryKey' | 'meta'>): boolean {
  return (
    query.queryKey.includes(event.subject) ||
    (query.meta?.live?.some((kind) => event.kind.startsWith(kind)) ?? false)
  );
}
