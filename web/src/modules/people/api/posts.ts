import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Right } from '@/lib/rights';
import { live } from './people';

export const reaches = ['own', 'team', 'unit', 'all'] as const;
export type Reach = (typeof reaches)[number];

export interface Power {
  readonly key: string;
  readonly limit?: number | null;
  readonly note?: string | null;
}

export interface WantedPostText {
  readonly name: string;
  readonly dutiesZh: string;
  readonly dutiesEn: string;
  readonly powers: readonly Power[];
  readonly rights: Partial<Record<Right, Reach>>;
}

export interface Post extends WantedPostText {
  readonly id: string;
  readonly version: number;
}

export const usePosts = () =>
  useQuery({
    queryKey: ['posts'],
    queryFn: () => api.get<{ items: readonly Post[] }>('/posts'),
    meta: { live },
    select: (all) => all.items,
  });

export const definePost = (body: WantedPostText) => api.post<Post>('/posts', body);

export const changePost = ({ id, version, ...body }: Post) =>
  api.put<Post>(`/posts/${id}`, body, { ifMatch: version });

export const removePost = (id: string) => api.delete(`/posts/${id}`);
