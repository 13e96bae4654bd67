import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import type { Tier } from '@/lib/request-traits';
import type { Presence, Priority } from './queues';

export interface OfferOfMine {
  readonly id: string;
  readonly ticket: string;
  readonly number: string;
  readonly subject: string;
  readonly category: string;
  readonly priority: Priority;
  readonly tier: Tier;
  readonly dueAt: string;
  readonly secondsLeft: number;
}

export interface MyPresence {
  readonly state: Presence;
  readonly onDuty: boolean;
  readonly absent: boolean;
  readonly load: number;
  readonly capacity: number;
  readonly offer?: OfferOfMine | null;
}

const key = ['me', 'presence'] as const;
const heartbeat = 30_000;

/** What I said and what I am offered, told by the live stream whenever it changes. */
export const useMyPresence = () =>
  useQuery({
    queryKey: key,
    queryFn: () => api.get<MyPresence>('/me/presence'),
    meta: { live: ['Offer', 'PresenceChanged', 'TicketAssigned', 'Absence', 'Shift', 'RosterPublished'] },
  });

/** A sign of life while this browser is open: an open stream outlives a closed lid, so it is none. */
export const useHeartbeat = () =>
  useEffect(() => {
    const beat = () => void api.put('/me/presence/heartbeat').catch(() => undefined);
    beat();
    const timer = window.setInterval(beat, heartbeat);
    return () => window.clearInterval(timer);
  }, []);

const again = () => queries.invalidateQueries({ queryKey: key });

export const useSay = () =>
  useMutation({ mutationFn: (state: Presence) => api.put('/me/presence', { state }), onSettled: again });

export const useAccept = () =>
  useMutation({
    mutationFn: (offer: OfferOfMine) => api.put<{ ticket: string }>(`/offers/${offer.id}/acceptance`, {}),
    onSettled: again,
  });

export const useDecline = () =>
  useMutation({
    mutationFn: ({ offer, reason }: { offer: OfferOfMine; reason: string }) =>
      api.put(`/offers/${offer.id}/refusal`, { reason }),
    onSettled: again,
  });
