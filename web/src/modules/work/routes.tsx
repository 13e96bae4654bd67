import { CarryOutOutlined, PartitionOutlined, ToolOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { TicketAfterSales } from './maintenance-part';
import { TicketDefects } from './task-ticket-defects';
import { TicketProgress } from './task-progress-part';
import { TicketCommitments } from './commitment-part';
import { TicketTasks } from './task-ticket-part';
import { TicketWork } from './work-part';

export default {
  staff: [
    { path: '/tasks', lazy: page(() => import('./task-page').then((m) => m.TaskPage)) },
    { path: '/process', lazy: page(() => import('./process-page').then((m) => m.ProcessPage)) },
    { path: '/maintenance', lazy: page(() => import('./maintenance-page').then((m) => m.MaintenancePage)) },
  ],
  nav: [
    { path: '/tasks', label: 'work:tasks.nav', icon: CarryOutOutlined, right: 'task_work', order: 12 },
    { path: '/process', label: 'work:process.nav', icon: PartitionOutlined, right: 'ticket_read', order: 13 },
    {
      path: '/maintenance',
      label: 'work:maintenance.nav',
      icon: ToolOutlined,
      right: 'task_work',
      order: 22,
    },
  ],
  parts: {
    ticketCommitments: TicketCommitments,
    ticketProgress: TicketProgress,
    ticketTasks: TicketTasks,
    ticketDefects: TicketDefects,
    ticketAfterSales: TicketAfterSales,
    ticketWork: TicketWork,
  },
} satisfies Screens;
