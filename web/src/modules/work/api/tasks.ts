import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '@/lib/api';
import { queries } from '@/lib/queries';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export type TaskState = 'asked' | 'accepted' | 'declined' | 'done' | 'cancelled';

export interface Task {
  readonly id: string;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly title: string;
  readonly request: string;
  readonly handed: Readonly<Record<string, string>>;
  readonly blocking: boolean;
  readonly state: TaskState;
  readonly team?: Named | null;
  readonly owner?: Named | null;
  readonly askedBy?: Named | null;
  readonly askedAt: string;
  readonly warnAt: string;
  readonly dueAt: string;
  readonly late: boolean;
  readonly acceptedAt?: string | null;
  readonly endedAt?: string | null;
  readonly endedBy?: Named | null;
  readonly reason?: string | null;
  readonly result?: string | null;
  /** The reader may accept, decline or finish it. */
  readonly workable: boolean;
  readonly askedByReader: boolean;
  readonly version: number;
}

export interface NewTask {
  readonly title: string;
  readonly request: string;
  readonly team?: string | undefined;
  readonly owner?: string | undefined;
  readonly handed: Readonly<Record<string, string>>;
  readonly blocking: boolean;
  readonly limit?: string | undefined;
}

export const taskViews = ['mine', 'team', 'asked', 'all'] as const;
export type TaskView = (typeof taskViews)[number];
export type TaskEnding = 'open' | 'ended';

export interface TaskFilter {
  readonly view: TaskView;
  readonly state: TaskEnding;
  readonly team?: string | undefined;
  readonly late?: string | undefined;
}

export const live = ['Task'];

export const loadTasks = (filter: TaskFilter, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<Task>>('/tasks', { query: { ...filter, cursor }, signal });

export const useTask = (id: string) =>
  useQuery({ queryKey: ['tasks', 'one', id], queryFn: () => api.get<Task>(`/tasks/${id}`), meta: { live } });

export const useTaskCounts = (enabled = true) =>
  useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: () => api.get<Record<'mine' | 'team' | 'asked' | 'late', number>>('/tasks/counts'),
    meta: { live },
    enabled,
  });

export const useTicketTasks = (ticket: string) =>
  useQuery({
    queryKey: ['tasks', 'ticket', ticket],
    queryFn: () => api.get<{ items: readonly Task[] }>(`/tickets/${ticket}/tasks`),
    select: (all) => all.items,
    meta: { live },
  });

export const askTask = (ticket: string, task: NewTask) =>
  api.post<{ id: string }>(`/tickets/${ticket}/tasks`, task);

export const taskVerbs = ['acceptance', 'refusal', 'result', 'cancellation'] as const;
export type TaskVerb = (typeof taskVerbs)[number];

export const answerTask = (task: Task, verb: TaskVerb, body?: object) =>
  api.put(`/tasks/${task.id}/${verb}`, body, { ifMatch: task.version });

export const tasksChanged = () => queries.invalidateQueries({ queryKey: ['tasks'] });

export interface AttainmentLine {
  readonly team: string;
  readonly name: string;
  readonly asked: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly declined: number;
  readonly kept?: number | null;
}

export const useAttainment = () =>
  useQuery({
    queryKey: ['tasks', 'attainment'],
    queryFn: () => api.get<{ items: readonly AttainmentLine[] }>('/tasks/attainment'),
    select: (all) => all.items,
    meta: { live },
  });

export interface TaskLimit {
  readonly kind: string;
  readonly amount: string;
  readonly calendar: string;
  readonly warnAfter: number;
  readonly required: readonly string[];
  readonly version: number;
}

export const useTaskLimits = () =>
  useQuery({
    queryKey: ['task-limits'],
    queryFn: () => api.get<{ items: readonly TaskLimit[] }>('/task-limits'),
    select: (all) => all.items,
    meta: { live: ['TaskLimit'] },
  });

export const changeTaskLimit = ({ kind, version, ...limit }: TaskLimit) =>
  api.put(`/task-limits/${kind}`, limit, { ifMatch: version });
