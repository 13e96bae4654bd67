import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';

export type PersonState = 'invited' | 'active' | 'deactivated';

export interface Holding {
  readonly id: string;
  readonly post: string;
  readonly name: string;
  readonly unit: string;
  readonly team?: string | null;
  readonly teamName?: string | null;
  readonly from: string;
  readonly to?: string | null;
}

/** What is beyond one's reach is absent. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly teams: readonly string[];
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly locale?: string | null;
  readonly state?: PersonState | null;
  readonly posts?: readonly Holding[] | null;
  readonly version?: number | null;
}

export interface PeopleFilter {
  readonly q?: string | undefined;
  readonly unit?: string | undefined;
  readonly team?: string | undefined;
  readonly post?: string | undefined;
  readonly state?: string | undefined;
}

export interface WantedPost {
  readonly post: string;
  readonly unit: string;
  readonly team?: string | undefined;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly phone?: string | undefined;
  readonly posts: readonly WantedPost[];
}

export interface Invitation {
  readonly mailed: boolean;
  readonly link?: string | null;
  readonly expiresAt: string;
}

/** Facts about people and posts, after which these lists are asked again. */
export const live = ['Person', 'Post', 'Team', 'Unit', 'Invitation'];

export const loadPeople = (filter: PeopleFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Person>>('/people', { query: { ...filter, cursor }, signal });

export const usePerson = (id: string) =>
  useQuery({ queryKey: ['person', id], queryFn: () => api.get<Person>(`/people/${id}`), meta: { live } });

/** One change of people, posts or teams; whatever shows them is asked again. */
export function useChange<T, R = void>(change: (given: T) => Promise<R>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      queries.invalidateQueries({
        predicate: (query) =>
          ['people', 'person', 'posts', 'teams', 'units', 'tokens'].includes(String(query.queryKey[0])),
      }),
  });
}

export const addPerson = (body: NewPerson) =>
  api.post<{ id: string; invitation: Invitation }>('/people', body);

export const changePerson = ({
  id,
  version,
  ...body
}: Pick<Person, 'id' | 'name' | 'version'> & { email: string; phone?: string | undefined }) =>
  api.put(`/people/${id}`, body, { ifMatch: version ?? undefined });

export const deactivatePerson = ({ id, reason }: { id: string; reason: string }) =>
  api.put(`/people/${id}/deactivation`, { reason });

export const reactivatePerson = ({ id, reason }: { id: string; reason: string }) =>
  api.delete(`/people/${id}/deactivation`, { reason });

export const invitePerson = (id: string) => api.post<Invitation>(`/people/${id}/invitation`, {});

export const givePost = ({ person, ...body }: WantedPost & { person: string }) =>
  api.post(`/people/${person}/posts`, body);

export const takePost = ({ person, holding }: { person: string; holding: string }) =>
  api.delete(`/people/${person}/posts/${holding}`);
