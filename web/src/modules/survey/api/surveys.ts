import { api } from '@/lib/api';

export interface Survey {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly answered: boolean;
  readonly over: boolean;
}

export const items = ['attitude', 'speed', 'quality', 'afterSales'] as const;
export type Item = (typeof items)[number];

export type Marks = { readonly score: number } & Partial<Record<Item, number>>;

export interface Answer extends Marks {
  readonly comment?: string | undefined;
  /** The secret of the invitation, when the customer came by it. */
  readonly link?: string | undefined;
}

export const surveyOfLink = (link: string) => api.post<Survey>('/portal/surveys/by-link', { link });

export const openSurveys = () => api.get<Survey[]>('/portal/surveys');

export const answerSurvey = (id: string, answer: Answer) => api.put(`/portal/surveys/${id}/answer`, answer);
