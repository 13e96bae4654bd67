import { ApartmentOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { TicketScenarios } from './ticket-scenarios';

export default {
  staff: [
    {
      path: '/responsibility',
      lazy: page(() => import('./responsibility-page').then((m) => m.ResponsibilityPage)),
    },
  ],
  nav: [{ path: '/responsibility', label: 'responsibility:nav', icon: ApartmentOutlined, order: 82 }],
  parts: { ticketScenarios: TicketScenarios },
} satisfies Screens;
