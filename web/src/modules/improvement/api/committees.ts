import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Named } from './common';

export const rules = ['simple', 'absolute', 'two_thirds'] as const;
export type VoteRule = (typeof rules)[number];
export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];
export type SittingState = 'called' | 'open' | 'held' | 'cancelled';

export interface Committee {
  readonly id: string;
  readonly name: string;
  readonly mandate: string;
  readonly chair: Named;
  readonly members: readonly Named[];
  readonly fromOn: string;
  readonly toOn?: string | null;
  readonly quorum: number;
  readonly mayCall: boolean;
  readonly version: number;
}

export interface SittingRow {
  readonly id: string;
  readonly startsAt: string;
  readonly place: string;
  readonly state: SittingState;
}

export interface Motion {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly clause?: string | null;
  readonly secret: boolean;
  readonly rule: VoteRule;
  readonly state: 'open' | 'carried' | 'lost' | 'no_quorum';
  readonly movedBy: Named;
  readonly voted: number;
  readonly inFavour?: number | null;
  readonly against?: number | null;
  readonly abstained?: number | null;
  readonly votes: readonly { readonly person: Named; readonly choice: Choice }[];
  readonly revised: boolean;
  readonly mayVote: boolean;
}

export interface Sitting {
  readonly id: string;
  readonly committee: Named;
  readonly chair: Named;
  readonly startsAt: string;
  readonly place: string;
  readonly agenda: string;
  readonly state: SittingState;
  readonly attendees: readonly (Named & { readonly present?: boolean | null })[];
  readonly quorum: number;
  readonly quorate: boolean;
  readonly motions: readonly Motion[];
  readonly minutes?: string | null;
  readonly mayLead: boolean;
  readonly mayMove: boolean;
  readonly version: number;
}

export interface CommitteeForm {
  readonly name: string;
  readonly mandate: string;
  readonly chair: string;
  readonly members: readonly string[];
  readonly fromOn: string;
  readonly toOn?: string | undefined;
  readonly quorum: number;
}

export const committeesLive = ['Committee', 'Sitting', 'Motion', 'VoteCast'];

export const committeesChanged = () => queries.invalidateQueries({ queryKey: ['committees'] });

export const useCommittees = () =>
  useQuery({
    queryKey: ['committees'],
    queryFn: () => api.get<{ items: readonly Committee[] }>('/committees'),
    meta: { live: committeesLive },
  });

export const loadSittings = (committee: string, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<SittingRow>>(`/committees/${committee}/sittings`, { query: { cursor }, signal });

export const useSitting = (id: string) =>
  useQuery({
    queryKey: ['committees', 'sitting', id],
    queryFn: () => api.get<Sitting>(`/sittings/${id}`),
    meta: { live: committeesLive },
  });

export const saveCommittee = (committee: Committee | undefined, form: CommitteeForm) =>
  committee
    ? api.put(`/committees/${committee.id}`, form, { ifMatch: committee.version })
    : api.post('/committees', form);

export const callSitting = (committee: string, body: { startsAt: string; place: string; agenda: string }) =>
  api.post<{ id: string }>(`/committees/${committee}/sittings`, body);

export const openSitting = (sitting: Sitting, present: readonly string[]) =>
  api.put(`/sittings/${sitting.id}/attendance`, { present }, { ifMatch: sitting.version });

export const closeSitting = (sitting: Sitting, words: string) =>
  api.put(`/sittings/${sitting.id}/minutes`, { words }, { ifMatch: sitting.version });

export const cancelSitting = (sitting: Sitting) =>
  api.delete(`/sittings/${sitting.id}`, undefined, { ifMatch: sitting.version });

export const moveMotion = (
  sitting: string,
  body: { title: string; words: string; clause?: string | undefined; secret: boolean; rule: VoteRule },
) => api.post(`/sittings/${sitting}/motions`, body);

export const castVote = (sitting: string, motion: string, choice: Choice) =>
  api.put(`/sittings/${sitting}/motions/${motion}/vote`, { choice });

export const countVotes = (sitting: string, motion: string) =>
  api.put(`/sittings/${sitting}/motions/${motion}/result`, {});
