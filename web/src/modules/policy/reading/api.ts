import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Words } from '@/lib/words';
import type { Part } from '../differences';

export interface MyReading {
  readonly version: string;
  readonly number: string;
  readonly reason: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly givenAt: string;
  readonly acceptedAt?: string | null;
  readonly superseded: boolean;
}

export interface Asked {
  readonly clause: string;
  readonly asks: Words;
  readonly answers: readonly Words[];
}

export interface Question extends Asked {
  readonly right: number;
}

export interface ReadingText {
  readonly task: MyReading;
  readonly title: Words;
  readonly effectiveFrom: string;
  /** The version I accepted before; without it all is new to me. */
  readonly since?: string | null;
  readonly differences: readonly Part[];
  readonly changed: readonly string[];
  readonly chapters: readonly {
    readonly number: string;
    readonly title: Words;
    readonly clauses: readonly {
      readonly number: string;
      readonly title?: Words | null;
      readonly text: Words;
      readonly repealed?: object | null;
    }[];
  }[];
  readonly questions: readonly Asked[];
  readonly tries: number;
  readonly passed: boolean;
}

export interface Outcome {
  readonly passed: boolean;
  readonly tries: number;
  readonly wrong: readonly {
    readonly question: number;
    readonly clause: string;
    readonly title?: Words | null;
    readonly text: Words;
  }[];
}

export interface Share {
  readonly given: number;
  readonly accepted: number;
  readonly overdue: number;
}

export interface Reading {
  readonly version: string;
  readonly number: string;
  readonly reason: string;
  readonly dueOn: string;
  readonly openedAt: string;
  readonly changed: readonly string[];
  readonly share: Share;
}

export interface Department {
  readonly unit: string;
  readonly unitName: string;
  readonly team?: string | null;
  readonly teamName?: string | null;
  readonly share: Share;
}

export interface Reader {
  readonly person: string;
  readonly name: string;
  readonly department: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly openedAt?: string | null;
  readonly tries: number;
  readonly acceptedAt?: string | null;
}

export interface Rules {
  readonly days: number;
  readonly remindBefore: number;
  readonly remindEvery: number;
}

const live = ['PolicyHandedOut', 'PolicyAccepted'] as const;

export const useMyReadings = () =>
  useQuery({
    queryKey: ['my-readings'],
    queryFn: () => api.get<{ readonly items: readonly MyReading[] }>('/me/readings'),
    staleTime: 60_000,
    meta: { live },
  });

export const useMyReading = (version: string) =>
  useQuery({
    queryKey: ['my-readings', version],
    queryFn: () => api.get<ReadingText>(`/me/readings/${version}`),
  });

export const openReading = (version: string) => api.put(`/me/readings/${version}/opening`, {});
export const answerQuiz = (version: string, answers: readonly number[]) =>
  api.post<Outcome>(`/me/readings/${version}/answers`, { answers });
export const acceptReading = (version: string) => api.put(`/me/readings/${version}/acceptance`, {});

export const useReadings = () =>
  useQuery({
    queryKey: ['readings'],
    queryFn: () => api.get<Page<Reading>>('/policies/readings', { query: { limit: 50 } }),
    meta: { live },
  });

export const useDepartments = (version: string) =>
  useQuery({
    queryKey: ['readings', version, 'departments'],
    queryFn: () =>
      api.get<{ readonly items: readonly Department[] }>(`/policies/readings/${version}/departments`),
    meta: { live },
  });

export const listReaders = (
  version: string,
  query: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
) => api.get<Page<Reader>>(`/policies/readings/${version}/people`, { query, signal });

export const handOut = () => api.post('/policies/readings', {});
export const remind = (version: string) =>
  api.post<{ readonly people: number }>(`/policies/readings/${version}/reminders`, {});

export const useRules = () =>
  useQuery({
    queryKey: ['readings', 'settings'],
    queryFn: () => api.get<Rules>('/policies/readings/settings'),
  });
export const changeRules = (rules: Rules) => api.put<Rules>('/policies/readings/settings', rules);

export const useQuiz = (version: string) =>
  useQuery({
    queryKey: ['readings', version, 'quiz'],
    queryFn: () => api.get<{ readonly questions: readonly Question[] }>(`/policies/readings/${version}/quiz`),
  });
export const changeQuiz = (version: string, questions: readonly Question[]) =>
  api.put(`/policies/readings/${version}/quiz`, { questions });
