import { useQuery } from '@tanstack/react-query';
import { api, url } from '@/lib/api';
import { queries } from '@/lib/queries';

export type ChatState = 'bot' | 'waiting' | 'talking' | 'unattended' | 'ended';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly speaks: boolean;
}

export interface Chat {
  readonly id: string;
  readonly state: ChatState;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly category: string;
  readonly site: string;
  readonly visitor?: string | null;
  readonly language: string;
  readonly page?: string | null;
  readonly visitorRead: number;
  readonly agent?: string | null;
  readonly agentName?: string | null;
  readonly guests: readonly Colleague[];
  readonly begunAt: string;
  readonly waitingSince?: string | null;
  readonly answeredAt?: string | null;
  readonly lastAt: string;
  readonly unread: number;
  readonly lastWords?: string | null;
}

/** `called`: those I was called into or listen to; `others`: of colleagues in my reach; `most`: how many one person may have at once. */
export interface Desk {
  readonly mine: readonly Chat[];
  readonly waiting: readonly Chat[];
  readonly called: readonly Chat[];
  readonly others: readonly Chat[];
  readonly most: number;
}

export interface Line {
  readonly line: number;
  readonly at: string;
  readonly author: 'visitor' | 'agent' | 'bot' | 'notice';
  readonly internal: boolean;
  readonly person?: string | null;
  readonly name?: string | null;
  readonly words: string;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
  }[];
}

export interface Talk {
  readonly chat: Chat;
  readonly lines: readonly Line[];
}

export type To = 'visitor' | 'colleagues';

export const chatsKey = ['chats'] as const;

export const chatsChanged = () => queries.invalidateQueries({ queryKey: chatsKey });

export const useDesk = () =>
  useQuery({
    queryKey: chatsKey,
    queryFn: () => api.get<Desk>('/chats'),
    meta: { live: ['Chat'] },
    refetchInterval: 30_000,
  });

export const useTalk = (chat: string) =>
  useQuery({
    queryKey: [...chatsKey, chat],
    queryFn: () => api.get<Talk>(`/chats/${chat}`),
    refetchInterval: 30_000,
  });

export const takeChat = (chat: string) => api.put(`/chats/${chat}/agent`, {});

/** `id` stays the same over tries, so that nothing is said twice. */
export const sayInChat = (chat: string, id: string, to: To, words: string, files: readonly string[]) =>
  api.post(`/chats/${chat}/lines`, { id, to, words, files });

export const keepFile = (file: File) => {
  const form = new FormData();
  form.append('file', file);
  return api.post<{ readonly id: string; readonly name: string }>('/files', form);
};

export const fileAddress = (chat: string, file: string) => url(`/chats/${chat}/files/${file}`);

export const markRead = (chat: string, line: number) => api.put(`/chats/${chat}/read`, { line });
export const markTyping = (chat: string) => api.put(`/chats/${chat}/typing`, {});
export const endChat = (chat: string) => api.put(`/chats/${chat}/end`, {});
export const listenIn = (chat: string) => api.put(`/chats/${chat}/listening`, {});
export const leaveChat = (chat: string) => api.delete(`/chats/${chat}/listening`);
export const callColleague = (chat: string, person: string) => api.post(`/chats/${chat}/guests`, { person });
export const transferChat = (
  chat: string,
  to: { readonly person?: string | undefined; readonly team?: string | undefined; readonly reason?: string },
) => api.post(`/chats/${chat}/transfers`, to);
