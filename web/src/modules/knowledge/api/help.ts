import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api, type Page } from '@/lib/api';

export interface Line {
  readonly id: string;
  readonly title: string;
  readonly category?: string | null;
  readonly categoryName?: string | null;
  readonly summary: string;
}

export interface HelpArticle {
  readonly id: string;
  readonly title: string;
  readonly category?: string | null;
  readonly html: string;
  readonly publishedAt: string;
}

export const listHelp = (
  query: { search?: string; category?: string; cursor?: string },
  signal: AbortSignal,
) => api.get<Page<Line>>('/portal/help', { query, signal });

export const useHelpArticle = (id: string) =>
  useQuery({
    queryKey: ['portal', 'help', id, i18next.language],
    queryFn: () => api.get<HelpArticle>(`/portal/help/${id}`),
  });

export const useHelpSuggestions = (words: string) =>
  useQuery({
    queryKey: ['portal', 'help', 'suggestions', words, i18next.language],
    queryFn: () => api.get<readonly Line[]>('/portal/help/suggestions', { query: { words } }),
    enabled: words.trim().length >= 4,
    placeholderData: (before) => before,
  });

export const vote = (id: string, helpful: boolean) =>
  api.put(`/portal/help/${id}/vote`, { helpful, voter: reader() });

/** What this browser calls itself, so that its last word counts. */
function reader(): string {
  const kept = localStorage.getItem('chengnuo.reader');
  if (kept) return kept;
  const made = crypto.randomUUID();
  localStorage.setItem('chengnuo.reader', made);
  return made;
}
