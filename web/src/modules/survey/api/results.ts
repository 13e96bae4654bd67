import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

export interface Summary {
  readonly asked: number;
  readonly answered: number;
  /** Four or five points. */
  readonly satisfied: number;
  readonly mean?: number | null;
  /** Answers with one to five points. */
  readonly counts: readonly number[];
}

export interface AnswerRow {
  readonly survey: string;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly score: number;
  readonly attitude?: number | null;
  readonly speed?: number | null;
  readonly quality?: number | null;
  readonly afterSales?: number | null;
  readonly comment?: string | null;
  readonly way: 'portal' | 'link' | 'message' | 'call_back';
  readonly answeredAt: string;
}

export interface Unanswered {
  readonly survey: string;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  /** Whom to call; the number as everybody may see it. */
  readonly customer: { readonly id: string; readonly name: string; readonly phone?: string | null };
  readonly closedAt: string;
  readonly expiresAt: string;
  readonly mine: boolean;
}

export interface Told {
  readonly score: number;
  readonly attitude?: number;
  readonly speed?: number;
  readonly quality?: number;
  readonly afterSales?: number;
  readonly comment?: string;
}

/** Only what was marked: an untouched row of stars is no mark. */
export const toldOnThePhone = (survey: string, told: Told) =>
  api.put(
    `/surveys/${survey}/call-back`,
    Object.fromEntries(Object.entries(told).filter(([, value]) => value)),
  );

const live = ['SurveyAnswered', 'SurveyInvited'];

export const useSummary = () =>
  useQuery({
    queryKey: ['surveys', 'summary'],
    queryFn: () => api.get<Summary>('/surveys/summary'),
    meta: { live },
  });
