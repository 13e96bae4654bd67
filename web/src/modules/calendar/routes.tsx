import { CalendarOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/calendars', lazy: page(() => import('./calendars-page').then((m) => m.CalendarsPage)) },
    { path: '/calendars/:key', lazy: page(() => import('./calendar-page').then((m) => m.CalendarPage)) },
  ],
  nav: [
    { path: '/calendars', label: 'calendar:nav', icon: CalendarOutlined, right: 'calendar_read', order: 70 },
  ],
} satisfies Screens;
