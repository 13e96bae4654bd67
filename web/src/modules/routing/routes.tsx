import { CalendarOutlined, OrderedListOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { page, type Screens } from '@/lib/screens';
import { PresenceSwitch } from './presence-switch';

const OfferCard = lazy(async () => ({ default: (await import('./offer-card')).OfferCard }));
const TicketRouting = lazy(async () => ({ default: (await import('./ticket-routing')).TicketRouting }));

export default {
  staff: [
    { path: '/queues', lazy: page(() => import('./queues-page').then((m) => m.QueuesPage)) },
    { path: '/roster', lazy: page(() => import('./roster-page').then((m) => m.RosterPage)) },
  ],
  nav: [
    { path: '/queues', label: 'routing:nav', icon: OrderedListOutlined, right: 'queue_read', order: 14 },
    { path: '/roster', label: 'routing:navRoster', icon: CalendarOutlined, right: 'roster_read', order: 72 },
  ],
  parts: { presenceSwitch: PresenceSwitch, offerCard: OfferCard, ticketRouting: TicketRouting },
} satisfies Screens;
