import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Words } from '@/lib/words';
import type { IndicatorValue, Named, Rhythm } from './common';

export const reviewKinds = ['process', 'policy'] as const;
export type ReviewKind = (typeof reviewKinds)[number];
export type Outcome = 'keep' | 'change';

export interface Review {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly plannedAt: string;
  readonly chair?: Named | null;
  readonly state: 'planned' | 'prepared' | 'held';
  readonly heldOn?: string | null;
  readonly missed: boolean;
  readonly version: number;
}

export interface Decision {
  readonly id: string;
  readonly review: Named;
  readonly words: string;
  readonly owner: Named;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly doneAt?: string | null;
  readonly doneBy?: Named | null;
  readonly outcome?: string | null;
  readonly mayDo: boolean;
  readonly version: number;
}

export interface DataPack {
  readonly from: string;
  readonly to: string;
  readonly frozenAt: string;
  readonly values: readonly IndicatorValue[];
  readonly worst: readonly {
    readonly code: string;
    readonly ticket: string;
    readonly number: string;
    readonly value: number;
    readonly timed: boolean;
  }[];
  readonly causes: Readonly<Record<string, number>>;
  readonly unexplained: number;
}

export interface WholeReview {
  readonly review: Review;
  readonly earlier: readonly Decision[];
  readonly pack?: DataPack | null;
  readonly participants: readonly Named[];
  readonly minutes?: string | null;
  readonly decisions: readonly Decision[];
  readonly chapters: readonly {
    readonly number: string;
    readonly title: Words;
    readonly outcome?: Outcome | null;
    readonly words?: string | null;
  }[];
  readonly effects: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: string;
    readonly reasons: string;
  }[];
  readonly mayLead: boolean;
}

export interface Meeting {
  readonly heldOn: string;
  readonly participants: readonly string[];
  readonly minutes: string;
  readonly decisions: readonly { words: string; owner: string; dueOn: string }[];
  readonly chapters?: readonly { chapter: string; outcome: Outcome; words: string }[];
}

export interface Setting {
  readonly kind: ReviewKind;
  readonly rhythm: Rhythm;
  readonly chair?: Named | null;
  readonly version: number;
}

export const reviewsLive = ['Review'];

export const reviewsChanged = () => queries.invalidateQueries({ queryKey: ['reviews'] });

export const loadReviews = (kind: string | undefined, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Review>>('/reviews', { query: { kind, cursor }, signal });

export const loadDecisions = (cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Decision>>('/reviews/decisions', { query: { cursor }, signal });

export const useReview = (id: string) =>
  useQuery({
    queryKey: ['reviews', id],
    queryFn: () => api.get<WholeReview>(`/reviews/${id}`),
    meta: { live: reviewsLive },
  });

export const useRhythms = () =>
  useQuery({
    queryKey: ['reviews', 'rhythms'],
    queryFn: () => api.get<{ items: readonly Setting[] }>('/reviews/rhythms'),
  });

export const saveRhythm = (setting: Setting, body: { rhythm: Rhythm; chair?: string | undefined }) =>
  api.put(`/reviews/rhythms/${setting.kind}`, body, { ifMatch: setting.version });

export const moveReview = (review: Review, body: { plannedAt: string; chair?: string | undefined }) =>
  api.put(`/reviews/${review.id}/plan`, body, { ifMatch: review.version });

export const freezeReview = (review: Review) =>
  api.put(`/reviews/${review.id}/pack`, undefined, { ifMatch: review.version });

export const holdReview = (review: Review, meeting: Meeting) =>
  api.put(`/reviews/${review.id}/meeting`, meeting, { ifMatch: review.version });

export const finishDecision = (decision: Decision, outcome: string) =>
  api.put(`/reviews/decisions/${decision.id}/outcome`, { outcome }, { ifMatch: decision.version });
