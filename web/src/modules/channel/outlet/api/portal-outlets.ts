import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { api, type Page, type Query } from '@/lib/api';
import type { Contact } from '../../api/ask';
import type { Today } from './outlets';

export interface PortalOutlet {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly phone?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly today: Today;
  readonly waiting: number;
  readonly appointments: boolean;
  readonly services: readonly { readonly key: string; readonly name: string }[];
}

export interface Slot {
  readonly startsAt: string;
  readonly free: number;
}

export interface Place {
  readonly label: string;
  readonly state: 'waiting' | 'called' | 'finished' | 'missed' | 'left';
  readonly ahead?: number | null;
  readonly minutes?: number | null;
  readonly counter?: number | null;
}

export interface Hall {
  readonly name: string;
  readonly today: Today;
  readonly called: readonly {
    readonly label: string;
    readonly counter: number;
    readonly at: string;
    readonly calls: number;
  }[];
  readonly next: readonly string[];
  readonly waiting: number;
}

export interface Appointment {
  readonly id: string;
  readonly code: string;
  readonly outlet: string;
  readonly address: string;
  readonly service: string;
  readonly startsAt: string;
  readonly note?: string | null;
  readonly state: 'booked' | 'cancelled' | 'arrived' | 'missed';
}

/** The doors of the hall are open to everybody: without a session there are no live events, so they are asked anew. */
const soon = 5_000;

export const loadPortalOutlets = (filter: Query, cursor: string | undefined, signal: AbortSignal) =>
  api.get<Page<PortalOutlet>>('/portal/outlets', { query: { ...filter, cursor }, signal });

export const usePortalOutlet = (code: string) =>
  useQuery({
    queryKey: ['portal', 'outlets', code, i18next.language],
    queryFn: () => api.get<PortalOutlet>(`/portal/outlets/${code}`),
    refetchInterval: 15_000,
  });

export const useSlots = (code: string, day: string, open: boolean) =>
  useQuery({
    queryKey: ['portal', 'outlets', code, 'slots', day],
    queryFn: () => api.get<{ items: readonly Slot[] }>(`/portal/outlets/${code}/slots`, { query: { day } }),
    enabled: open,
    staleTime: 0,
  });

export const useHall = (code: string) =>
  useQuery({
    queryKey: ['portal', 'hall', code],
    queryFn: () => api.get<Hall>(`/portal/outlets/${code}/hall`),
    refetchInterval: 3_000,
  });

export interface Held {
  readonly id: string;
  readonly pass: string;
}

export const takeNumber = (code: string, service: string) =>
  api.post<Held & { label: string }>(`/portal/outlets/${code}/numbers`, { service });

export const usePlace = (held: Held | undefined) =>
  useQuery({
    queryKey: ['portal', 'queue-numbers', held?.id],
    queryFn: () => api.get<Place>(`/portal/queue-numbers/${held?.id}`, { pass: held?.pass }),
    enabled: held !== undefined,
    refetchInterval: soon,
  });

export const giveBack = ({ id, pass }: Held) =>
  api.delete(`/portal/queue-numbers/${id}`, undefined, { pass });

export const book = (
  code: string,
  wanted: { service: string; startsAt: string; note?: string | undefined; contact?: Contact | undefined },
) => api.post<Held & { startsAt: string }>(`/portal/outlets/${code}/appointments`, wanted);

export const useAppointment = (held: Held | undefined) =>
  useQuery({
    queryKey: ['portal', 'appointments', held?.id],
    queryFn: () => api.get<Appointment>(`/portal/appointments/${held?.id}`, { pass: held?.pass }),
    enabled: held !== undefined,
  });

export const useMyAppointments = (proven: boolean) =>
  useQuery({
    queryKey: ['portal', 'appointments'],
    queryFn: () => api.get<{ items: readonly Appointment[] }>('/portal/appointments'),
    enabled: proven,
  });

const withPass = (pass: string | undefined) => (pass ? { pass } : {});

export const moveAppointment = (id: string, pass: string | undefined, startsAt: string) =>
  api.put(`/portal/appointments/${id}/time`, { startsAt }, withPass(pass));

export const cancelAppointment = (id: string, pass: string | undefined) =>
  api.delete(`/portal/appointments/${id}`, undefined, withPass(pass));

export const arrive = (id: string, pass: string | undefined) =>
  api.post<Held & { label: string }>(`/portal/appointments/${id}/arrival`, {}, withPass(pass));
