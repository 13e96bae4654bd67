import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';

export interface OpenSession {
  readonly id: string;
  readonly here: boolean;
  readonly address: string;
  readonly agent: string;
  readonly createdAt: string;
  readonly seenAt: string;
}

export const useSessions = () =>
  useQuery({
    queryKey: ['my-sessions'],
    queryFn: () => api.get<{ items: readonly OpenSession[] }>('/me/sessions'),
    select: (all) => all.items,
  });

export const endSession = (id: string) => api.delete(`/me/sessions/${id}`);

export const endAllSessions = () => api.delete('/me/sessions');

export const changePassword = (body: { present: string; wanted: string }) => api.put('/me/password', body);
