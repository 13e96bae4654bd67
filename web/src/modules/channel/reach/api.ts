import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

/** Channels that words come and go through. */
export const channels = ['mail', 'chat', 'sms', 'wechat', 'wecom', 'dingtalk', 'feishu', 'social', 'phone', 'portal'] as const; // prettier-ignore

export interface Figures {
  readonly channel: string;
  readonly count: number;
  readonly answered: number;
  readonly within: number;
  readonly waiting: number;
  readonly opened: number;
  readonly median?: number | null;
  readonly slowest?: number | null;
  readonly mean?: number | null;
}

export interface Indicator {
  readonly figures: Figures;
  readonly first: boolean;
  readonly target?: number | null;
}

export interface Behind {
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly since: string;
  readonly answeredAt?: string | null;
  readonly seconds: number;
}

export interface Rule {
  readonly channel: string;
  readonly calendar?: string | null;
  readonly busyAfter?: number | null;
  readonly firstTarget?: number | null;
  readonly replyTarget?: number | null;
}

export interface Order {
  readonly tier?: string | null;
  readonly kind?: string | null;
  readonly channels: readonly string[];
}

export interface Opening {
  readonly id: string;
  readonly channel?: string | null;
  readonly category?: string | null;
  readonly language: string;
  readonly words: string;
}

export interface Proposal {
  readonly opening?: string | null;
  readonly words?: string | null;
  readonly usedBy?: string | null;
  readonly usedAt?: string | null;
}

export interface Preference {
  readonly channel?: string | null;
  readonly quietFrom?: string | null;
  readonly quietTo?: string | null;
  readonly channels: readonly string[];
}

const key = ['channels', 'reach'];

export const reachChanged = () => queries.invalidateQueries({ queryKey: key });

export const useIndicators = (days: number) =>
  useQuery({
    queryKey: [...key, 'indicators', days],
    queryFn: () => api.get<readonly Indicator[]>('/channels/indicators', { query: { days } }),
    meta: { live: ['TicketOpened', 'TicketAnswered', 'CustomerWrote'] },
  });

export const behind = (
  indicator: Indicator,
  query: { late: boolean; days: number; cursor: string | undefined },
  signal: AbortSignal,
) =>
  api.get<Page<Behind>>(`/channels/indicators/${indicator.figures.channel}/tickets`, {
    query: { first: indicator.first, ...query },
    signal,
  });

export const useRules = () =>
  useQuery({ queryKey: [...key, 'rules'], queryFn: () => api.get<readonly Rule[]>('/channels/rules') });
export const putRule = ({ channel, ...rule }: Rule) => api.put(`/channels/rules/${channel}`, rule);

export const useOrders = () =>
  useQuery({ queryKey: [...key, 'orders'], queryFn: () => api.get<readonly Order[]>('/channels/orders') });
export const putOrders = (orders: readonly Order[]) => api.put('/channels/orders', { orders });

export const useOpenings = () =>
  useQuery({
    queryKey: [...key, 'openings'],
    queryFn: () => api.get<readonly Opening[]>('/channels/openings'),
  });
export const saveOpening = (id: string | undefined, opening: Omit<Opening, 'id'>) =>
  id ? api.put(`/channels/openings/${id}`, opening) : api.post('/channels/openings', opening);
export const removeOpening = (id: string) => api.delete(`/channels/openings/${id}`);

export const useProposal = (ticket: string) =>
  useQuery({
    queryKey: ['ticket', ticket, 'opening'],
    queryFn: () => api.get<Proposal>(`/channels/tickets/${ticket}/opening`),
    meta: { live: ['TicketAnswered', 'OpeningUsed'] },
  });
export const markOpening = (ticket: string, opening: string) =>
  api.put(`/channels/tickets/${ticket}/opening`, { opening });

interface Category {
  readonly key: string;
  readonly name: string;
  readonly children: readonly Category[];
}

export const useScenarios = () =>
  useQuery({
    queryKey: ['categories', i18next.language],
    queryFn: () => api.get<{ items: readonly Category[] }>('/categories'),
    select: ({ items }) =>
      items.flatMap((root) => [
        { value: root.key, label: root.name },
        ...root.children.map((child) => ({ value: child.key, label: `${root.name} / ${child.name}` })),
      ]),
  });

export const usePreference = () =>
  useQuery({
    queryKey: ['portal', 'preferences'],
    queryFn: () => api.get<Preference>('/portal/preferences'),
    retry: false,
  });
export const setPreference = (preference: Omit<Preference, 'channels'>) =>
  api.put<Preference>('/portal/preferences', preference);
