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
  readonly answeredAt: string;
}

const live = ['SurveyAnswered', 'SurveyInvited'];

export const useSummary = () =>
  useQuery({
    queryKey: ['surveys', 'summary'],
    queryFn: () => api.get<Summary>('/surveys/summary'),
    meta: { live },
  });
