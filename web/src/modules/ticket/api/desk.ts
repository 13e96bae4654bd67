import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Report } from './links';
import type { Visibility } from './list-messages';
import type { Named, Priority } from './ticket';

interface Following {
  readonly items: readonly Named[];
  readonly me: boolean;
}

export const useFollowers = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'followers'],
    queryFn: () => api.get<Following>(`/tickets/${ticket}/followers`),
  });

export const useFollow = (ticket: string) =>
  useMutation({
    mutationFn: (follow: boolean) =>
      follow ? api.put(`/tickets/${ticket}/followers/me`) : api.delete(`/tickets/${ticket}/followers/me`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ticket', ticket, 'followers'] }),
  });

export interface KeptDraft {
  readonly body: string;
  readonly visibility: Visibility;
  /** Grows with every change; 0 when nothing is kept. */
  readonly version: number;
}

export const getDraft = (ticket: string) => api.get<KeptDraft>(`/tickets/${ticket}/draft`);
export const keepDraft = (ticket: string, { version, ...draft }: KeptDraft) =>
  api.put<{ version: number }>(`/tickets/${ticket}/draft`, draft, { ifMatch: version });

export interface Phrase {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly mine: boolean;
}

export const usePhrases = () =>
  useQuery({
    queryKey: ['phrases'],
    queryFn: () => api.get<{ items: readonly Phrase[] }>('/phrases'),
    staleTime: 60_000,
  });

export const useWritePhrase = () =>
  useMutation({
    mutationFn: (phrase: { title: string; body: string; forAll: boolean }) => api.post('/phrases', phrase),
    onSettled: () => queries.invalidateQueries({ queryKey: ['phrases'] }),
  });

export const useForgetPhrase = () =>
  useMutation({
    mutationFn: (id: string) => api.delete(`/phrases/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['phrases'] }),
  });

export const bulkVerbs = ['take', 'assign', 'reclassify', 'snooze', 'close'] as const;
export type BulkVerb = (typeof bulkVerbs)[number];

export interface Bulk {
  readonly tickets: readonly string[];
  readonly verb: BulkVerb;
  readonly team?: string | undefined;
  readonly person?: string | undefined;
  readonly priority?: Priority | undefined;
  readonly category?: string | undefined;
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
}

export const useBulk = () =>
  useMutation({
    mutationFn: (wanted: Bulk) => api.post<Report>('/tickets/bulk', wanted),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['tickets'] }),
        queries.invalidateQueries({ queryKey: ['ticket'] }),
        queries.invalidateQueries({ queryKey: ['ticket-counts'] }),
      ]),
  });

export interface SideTalk {
  readonly id: string;
  readonly subject: string;
  readonly address?: string | null;
  readonly name: string;
  readonly at: string;
  readonly messages: readonly {
    readonly id: string;
    readonly person?: Named | null;
    readonly body: string;
    readonly at: string;
  }[];
}

export const useSideTalks = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'side-talks'],
    queryFn: () => api.get<{ items: readonly SideTalk[] }>(`/tickets/${ticket}/side-talks`),
  });

export interface NewTalk {
  readonly address?: string | undefined;
  readonly colleague?: string | undefined;
  readonly name?: string | undefined;
  readonly subject: string;
  readonly body: string;
}

export const useBeginTalk = (ticket: string) =>
  useMutation({
    mutationFn: (talk: NewTalk) => api.post(`/tickets/${ticket}/side-talks`, talk),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ticket', ticket] }),
  });

export const useWriteAside = (ticket: string, talk: string) =>
  useMutation({
    mutationFn: (said: { body: string; fromOther: boolean }) =>
      api.post(`/tickets/${ticket}/side-talks/${talk}/messages`, said),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ticket', ticket] }),
  });
