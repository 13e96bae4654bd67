import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

export interface PoolSize {
  readonly holders: number;
  readonly backups: number;
  readonly needed: number;
  readonly minimumPercent: number;
  readonly percent: number;
  readonly tooSmall: boolean;
}

export interface Backup {
  readonly person: { readonly id: string; readonly name: string };
  readonly on: string;
  readonly until?: string | null;
  /** The training ran out. */
  readonly over: boolean;
}

export interface PostPool {
  readonly post: string;
  readonly name: string;
  /** Only critical posts have one. */
  readonly pool?: PoolSize | null;
  readonly people: readonly Backup[];
}

export const useBackups = () =>
  useQuery({
    queryKey: ['posts', 'backups'],
    queryFn: () => api.get<{ items: readonly PostPool[] }>('/backups'),
    select: (all) => all.items,
    meta: { live: ['Backup', 'Post', 'Person'] },
  });

export interface WantedPool {
  readonly post: string;
  readonly minimumPercent?: number | null | undefined;
  readonly people: readonly { person: string; on: string; until?: string | undefined }[];
}

export const keepBackups = ({ post, ...body }: WantedPool) => api.put(`/backups/${post}`, body);
