import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import type { Words } from '@/lib/words';

export interface Entity {
  readonly unit: string;
  readonly name: string;
  readonly open: number;
  readonly done: number;
  readonly late: number;
}

export interface Rollout {
  readonly id: string;
  readonly title: string;
  readonly object: string;
  readonly deadline: string;
  readonly firstYear: boolean;
  readonly openedAt: string;
  readonly closedAt?: string | null;
  readonly entities: readonly Entity[];
  readonly version: number;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface RolloutTask {
  readonly id: string;
  readonly rollout: string;
  readonly unit: string;
  readonly unitName: string;
  readonly title: string;
  readonly ownerPost: string;
  readonly owner?: Named | null;
  readonly dueOn: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly late: boolean;
  readonly note?: string | null;
  readonly settledAt?: string | null;
  readonly settledBy?: Named | null;
  readonly version: number;
}

export interface Basics {
  readonly template: {
    readonly title: Words;
    readonly object: Words;
    readonly steps: readonly { readonly key: string; readonly title: Words; readonly daysBefore: number }[];
  };
  readonly units: readonly Named[];
}

export interface TaskWish {
  readonly unit: string;
  readonly title: string;
  readonly ownerPost: string;
  readonly owner?: string | null | undefined;
  readonly dueOn: string;
}

export interface NewRollout {
  readonly title: string;
  readonly object: string;
  readonly deadline: string;
  readonly firstYear: boolean;
  readonly units: readonly string[];
  readonly owner?: string | null | undefined;
  readonly template: boolean;
}

export const live = ['Rollout'] as const;

export const useRollouts = () =>
  useQuery({
    queryKey: ['rollouts'],
    queryFn: () => api.get<Page<Rollout>>('/policies/rollouts', { query: { limit: 50 } }),
    meta: { live },
  });

export const useBasics = (enabled: boolean) =>
  useQuery({
    queryKey: ['rollouts', 'template'],
    queryFn: () => api.get<Basics>('/policies/rollouts/template'),
    enabled,
    staleTime: 60_000,
  });

export const useMyRolloutTasks = () =>
  useQuery({
    queryKey: ['rollouts', 'mine'],
    queryFn: () => api.get<Page<RolloutTask>>('/policies/rollouts/my-tasks', { query: { limit: 20 } }),
    staleTime: 60_000,
    meta: { live },
  });

export const listTasks = (
  rollout: string,
  query: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
) => api.get<Page<RolloutTask>>(`/policies/rollouts/${rollout}/tasks`, { query, signal });

export const openRollout = (body: NewRollout) =>
  api.post<{ readonly id: string }>('/policies/rollouts', body);
export const addTask = (rollout: string, body: TaskWish) =>
  api.post(`/policies/rollouts/${rollout}/tasks`, body);
export const changeTask = (task: RolloutTask, body: TaskWish) =>
  api.put(`/policies/rollouts/tasks/${task.id}`, body, { ifMatch: task.version });
export const settleTask = (id: string, body: { state: 'done' | 'dropped'; note: string }) =>
  api.put(`/policies/rollouts/tasks/${id}/settlement`, body);
export const reopenTask = (id: string) => api.delete(`/policies/rollouts/tasks/${id}/settlement`);
export const closeRollout = (id: string) => api.put(`/policies/rollouts/${id}/closure`, {});
export const openAgain = (id: string) => api.delete(`/policies/rollouts/${id}/closure`);
