import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { useMe } from '@/lib/session';

export interface Notice {
  readonly id: string;
  readonly text: string;
  readonly link: string;
  readonly urgent: boolean;
  readonly toldAt: string;
  readonly readAt?: string | null;
}

interface Notices extends Page<Notice> {
  readonly unread: number;
}

/** What I was told; asked again when a fact about me says so. */
export function useNotices() {
  const me = useMe();
  return useInfiniteQuery({
    queryKey: ['notices', me.id],
    queryFn: ({ pageParam, signal }) =>
      api.get<Notices>('/me/notices', { query: { cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export const readNotice = (id: string) => api.put(`/me/notices/${id}/read`);

export const readAllNotices = () => api.put('/me/notices/read');
