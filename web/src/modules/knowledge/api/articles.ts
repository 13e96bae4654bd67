import { useMutation, useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

export const states = ['draft', 'published', 'changed', 'withdrawn'] as const;
export type State = (typeof states)[number];
export const languages = ['zh-CN', 'en'] as const;

export interface Row {
  readonly id: string;
  readonly state: State;
  readonly title: string;
  readonly category?: string | null;
  readonly categoryName?: string | null;
  readonly language: string;
  readonly questions: number;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly writtenBy: string;
  readonly writtenByName: string;
  readonly writtenAt: string;
  readonly edition?: number | null;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly version: number;
}

export interface Edition {
  readonly edition: number;
  readonly title: string;
  readonly body: string;
  readonly writtenByName: string;
  readonly publishedByName: string;
  readonly publishedAt: string;
}

export interface Whole {
  readonly article: Row;
  readonly body: string;
  readonly html: string;
  readonly questions: readonly string[];
  readonly editions: readonly Edition[];
}

export interface ArticleText {
  readonly title: string;
  readonly body: string;
  readonly category?: string | undefined;
  readonly language: string;
  readonly questions: readonly string[];
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

export interface Suggested {
  readonly article: string;
  readonly edition: number;
  readonly title: string;
  readonly question: string;
  readonly body: string;
  readonly confidence: number;
}

export const live = ['Article'];

export const useArticle = (id: string | undefined) =>
  useQuery({
    queryKey: ['knowledge', 'article', id, i18next.language],
    queryFn: () => api.get<Whole>(`/knowledge/articles/${id}`),
    enabled: id !== undefined,
    meta: { live },
  });

export const saveArticle = (before: Row | undefined, text: ArticleText) =>
  before
    ? api.put<Whole>(`/knowledge/articles/${before.id}`, text, { ifMatch: before.version })
    : api.post<Whole>('/knowledge/articles', text);

const changed = () => queries.invalidateQueries({ queryKey: ['knowledge'] });

export const usePublish = (article: Row) =>
  useMutation({
    mutationFn: (show: boolean) =>
      show
        ? api.put<Whole>(`/knowledge/articles/${article.id}/edition`, {}, { ifMatch: article.version })
        : api.delete<Whole>(`/knowledge/articles/${article.id}/edition`, undefined, {
            ifMatch: article.version,
          }),
    onSuccess: changed,
  });

export const knowledgeChanged = changed;

export const usePreview = (body: string) =>
  useQuery({
    queryKey: ['knowledge', 'preview', body],
    queryFn: () => api.post<{ html: string }>('/knowledge/preview', { body }),
    placeholderData: (before) => before,
  });

export const useSuggested = (words: string, language: string, open: boolean) =>
  useQuery({
    queryKey: ['knowledge', 'suggestions', words, language],
    queryFn: () => api.get<readonly Suggested[]>('/knowledge/suggestions', { query: { words, language } }),
    enabled: open && words.trim() !== '',
    placeholderData: (before) => before,
  });

interface Category {
  readonly key: string;
  readonly name: string;
  readonly children: readonly Category[];
}

/** The categories of the policy as groups of a select. */
export const useCategories = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    select: ({ items }) =>
      items.flatMap((root) => [
        { value: root.key, label: root.name },
        ...root.children.map((child) => ({ value: child.key, label: `${root.name} / ${child.name}` })),
      ]),
  });
