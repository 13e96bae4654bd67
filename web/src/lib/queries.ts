import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiProblem } from './api';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error;
    queryMeta: {
      /** Kinds of facts (or their beginnings) after which this query is asked again: `['Ticket', 'ClockBreached']`. */
      live?: readonly string[];
    };
  }
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, problem) => count < 2 && mayPass(problem) },
    mutations: { retry: false },
  },
});

/** Only what may be different a moment later is tried again: never a refusal. */
function mayPass(problem: Error): boolean {
  return (
    !(problem instanceof ApiProblem) ||
    problem.status === 0 ||
    problem.status === 429 ||
    problem.status >= 502
  );
}

/** For optimistic changes: shows `change` at once and gives back how to undo it; call that in `onError`. */
export async function showAtOnce<T>(key: QueryKey, change: (shown: T) => T): Promise<() => void> {
  await queries.cancelQueries({ queryKey: key, exact: true });
  const before = queries.getQueryData<T>(key);
  if (before !== undefined) queries.setQueryData<T>(key, change(before));
  return () => queries.setQueryData(key, before);
}
