import { lazy } from 'react';
import type { Screens } from '@/lib/screens';
import { ClockBadge } from './clock-badge';
import { TicketClocks } from './ticket-clocks';

const ClockExplanation = lazy(async () => ({
  default: (await import('./clock-explanation')).ClockExplanation,
}));

export default {
  parts: { clockBadge: ClockBadge, ticketClocks: TicketClocks, clockExplanation: ClockExplanation },
} satisfies Screens;
