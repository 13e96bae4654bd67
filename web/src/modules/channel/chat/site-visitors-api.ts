import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { chatsKey } from './api';

export type InvitationState = 'sent' | 'shown' | 'accepted' | 'declined' | 'unanswered' | 'not_seen';
export type Standing = 'browsing' | 'in_chat' | InvitationState;

/** `words`: proposed for an invitation; `customer` for who may see him. */
export interface SiteVisitor {
  readonly id: string;
  readonly site: string;
  readonly title: string;
  readonly path: string;
  readonly language: 'zh-CN' | 'en';
  readonly pages: number;
  readonly since: string;
  readonly pageSince: string;
  readonly known: boolean;
  readonly name?: string | null;
  readonly customer?: string | null;
  readonly standing: Standing;
  readonly invitedBy?: string | null;
  readonly words: string;
}

/** `watched`: whether any site tells who is there; `sent`: my own invitations of the last hour. */
interface OnTheSites {
  readonly items: readonly SiteVisitor[];
  readonly next?: string | null;
  readonly total: number;
  readonly watched: boolean;
  readonly sent: readonly {
    readonly id: string;
    readonly page: string;
    readonly state: InvitationState;
    readonly at: string;
    readonly chat?: string | null;
  }[];
}

/** They come and go without a fact: asked for now and then, while somebody looks. */
export const useSiteVisitors = () =>
  useInfiniteQuery({
    queryKey: [...chatsKey, 'on-the-site'],
    queryFn: ({ pageParam, signal }) =>
      api.get<OnTheSites>('/site-visitors', { query: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    meta: { live: ['VisitorInvited', 'InvitationAnswered'] },
    refetchInterval: 10_000,
  });

export const inviteVisitor = (id: string, words: string) =>
  api.post(`/site-visitors/${id}/invitations`, { words });
