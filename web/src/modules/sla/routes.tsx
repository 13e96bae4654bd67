import { AlertOutlined, FieldTimeOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { page, type Screens } from '@/lib/screens';
import { ClockBadge } from './clock-badge';
import { TicketClocks } from './ticket-clocks';

const ClockExplanation = lazy(async () => ({
  default: (await import('./clock-explanation')).ClockExplanation,
}));

const RecountPreview = lazy(async () => ({ default: (await import('./recount-preview')).RecountPreview }));

const ReplayPast = lazy(async () => ({ default: (await import('./replay-past')).ReplayPast }));

const ReplayPolicy = lazy(async () => ({ default: (await import('./replay-policy')).ReplayPolicy }));

export default {
  parts: {
    clockBadge: ClockBadge,
    ticketClocks: TicketClocks,
    clockExplanation: ClockExplanation,
    recountPreview: RecountPreview,
    replayPast: ReplayPast,
    replayPolicy: ReplayPolicy,
  },
  staff: [
    { path: '/escalations', lazy: page(() => import('./escalations-page').then((m) => m.EscalationsPage)) },
    { path: '/promises', lazy: page(() => import('./promises-page').then((m) => m.PromisesPage)) },
  ],
  nav: [
    { path: '/escalations', label: 'sla:nav', icon: AlertOutlined, right: 'escalation_read', order: 45 },
    { path: '/promises', label: 'sla:report.nav', icon: FieldTimeOutlined, right: 'board_read', order: 41 },
  ],
} satisfies Screens;
