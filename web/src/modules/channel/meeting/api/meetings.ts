import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Meeting {
  readonly id: string;
  readonly subject: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly link: string;
  readonly invitesCustomer: boolean;
  readonly staff: readonly Named[];
  readonly guests: readonly string[];
  readonly state: 'booked' | 'cancelled' | 'held';
  readonly minutes?: string | null;
  readonly minutesBy?: Named | null;
  readonly bookedBy: Named;
  readonly version: number;
}

export interface MeetingPlan {
  readonly subject: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly link?: string | undefined;
  readonly invitesCustomer: boolean;
  readonly staff: readonly string[];
  readonly guests: readonly string[];
}

export const meetingsLive = ['Meeting'];
export const meetingsChanged = () => queries.invalidateQueries({ queryKey: ['meetings'] });

export const useMeetings = (ticket: string) =>
  useQuery({
    queryKey: ['meetings', ticket],
    queryFn: () => api.get<{ items: readonly Meeting[]; makesRooms: boolean }>(`/tickets/${ticket}/meetings`),
    meta: { live: meetingsLive },
  });

export const saveMeeting = (ticket: string, meeting: Meeting | undefined, plan: MeetingPlan) =>
  meeting
    ? api.put(`/meetings/${meeting.id}`, plan, { ifMatch: meeting.version })
    : api.post(`/tickets/${ticket}/meetings`, plan);

export const cancelMeeting = (meeting: Meeting, reason: string) =>
  api.delete(`/meetings/${meeting.id}`, { reason }, { ifMatch: meeting.version });

export const writeMinutes = (
  meeting: Meeting,
  written: { readonly minutes: string; readonly toCustomer: boolean },
) => api.put(`/meetings/${meeting.id}/minutes`, written, { ifMatch: meeting.version });

export interface PortalMeeting {
  readonly id: string;
  readonly subject: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly link: string;
}

export const usePortalMeetings = (number: string) =>
  useQuery({
    queryKey: ['portal', 'requests', number, 'meetings'],
    queryFn: () => api.get<{ items: readonly PortalMeeting[] }>(`/portal/requests/${number}/meetings`),
  });
