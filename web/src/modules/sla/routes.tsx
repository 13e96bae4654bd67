import { AlertOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { page, type Screens } from '@/lib/screens';
import { ClockBadge } from './clock-badge';
import { TicketClocks } from './ticket-clocks';

const ClockExplanation = lazy(async () => ({
  default: (await import('./clock-explanation')).ClockExplanation,
}));

export default {
  parts: { clockBadge: ClockBadge, ticketClocks: TicketClocks, clockExplanation: ClockExplanation },
  staff: [
    { path: '/escalations', lazy: page(() => import('./escalations-page').then((m) => m.EscalationsPage)) },
  ],
  nav: [{ path: '/escalations', label: 'sla:nav', icon: AlertOutlined, right: 'escalation_read', order: 45 }],
} satisfies Screens;
