import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Named, Today } from './outlets';

export interface QueueNumber {
  readonly id: string;
  readonly label: string;
  readonly service: string;
  readonly visitor?: string | null;
  readonly customer?: Named | null;
  readonly appointment: boolean;
  readonly takenAt: string;
  readonly state: 'waiting' | 'called' | 'finished' | 'missed' | 'left';
  readonly counter?: number | null;
  readonly calledBy?: Named | null;
  readonly calledAt?: string | null;
  readonly calls: number;
  readonly endedAt?: string | null;
  readonly ticket?: string | null;
}

export interface Queue {
  readonly name: string;
  readonly counters: number;
  readonly today: Today;
  readonly called: readonly QueueNumber[];
  readonly waiting: readonly QueueNumber[];
  readonly waitingCount: number;
  readonly over: readonly QueueNumber[];
  readonly meanWaitSeconds?: number | null;
}

export interface OpenTicket {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly openedAt: string;
}

export interface DayAppointment {
  readonly id: string;
  readonly customer: Named;
  readonly service: string;
  readonly startsAt: string;
  readonly note?: string | null;
  readonly state: 'booked' | 'cancelled' | 'arrived' | 'missed';
}

export interface WalkIn {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly subject: string;
  readonly body?: string | undefined;
}

export const queueLive = ['Number', 'WalkIn', 'Appointment'];

export const useQueue = (outlet: string | undefined) =>
  useQuery({
    queryKey: ['outlets', 'queue', outlet],
    queryFn: () => api.get<Queue>(`/outlets/${outlet}/queue`),
    enabled: outlet !== undefined,
    meta: { live: queueLive },
  });

export const queueChanged = () => queries.invalidateQueries({ queryKey: ['outlets', 'queue'] });

export const callNext = (outlet: string, counter: number) =>
  api.post<{ id: string }>(`/outlets/${outlet}/calls`, { counter });

export const takeFor = (outlet: string, service: string, visitor: string | undefined) =>
  api.post<{ label: string }>(`/outlets/${outlet}/numbers`, { service, visitor });

export const recall = (id: string) => api.put(`/queue-numbers/${id}/recall`, {});
export const missed = (id: string) => api.put(`/queue-numbers/${id}/absence`, {});
export const finish = (id: string) => api.put(`/queue-numbers/${id}/end`, {});

export const useOpenTickets = (number: QueueNumber) =>
  useQuery({
    queryKey: ['outlets', 'queue', 'open-tickets', number.id],
    queryFn: () => api.get<{ items: readonly OpenTicket[] }>(`/queue-numbers/${number.id}/open-tickets`),
    enabled: Boolean(number.customer),
  });

export const openWalkIn = (id: string, walkIn: WalkIn) =>
  api.post<{ ticket: string; number: string }>(`/queue-numbers/${id}/ticket`, walkIn);

export const goOn = (id: string, ticket: string) =>
  api.put<{ ticket: string; number: string }>(`/queue-numbers/${id}/ticket`, { ticket });

export const useDayAppointments = (outlet: string | undefined, day: string) =>
  useQuery({
    queryKey: ['outlets', 'appointments', outlet, day],
    queryFn: () =>
      api.get<{ items: readonly DayAppointment[] }>(`/outlets/${outlet}/appointments`, { query: { day } }),
    enabled: outlet !== undefined,
    meta: { live: queueLive },
  });

export const arrived = (id: string) => api.post<{ label: string }>(`/appointments/${id}/arrival`, {});
export const cancelled = (id: string) => api.delete(`/appointments/${id}`);
