import { CarryOutOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { TicketProgress } from './task-progress-part';
import { TicketTasks } from './task-ticket-part';

export default {
  staff: [{ path: '/tasks', lazy: page(() => import('./task-page').then((m) => m.TaskPage)) }],
  nav: [{ path: '/tasks', label: 'work:tasks.nav', icon: CarryOutOutlined, right: 'task_work', order: 12 }],
  parts: { ticketProgress: TicketProgress, ticketTasks: TicketTasks },
} satisfies Screens;
