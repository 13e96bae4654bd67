import { DashboardOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [{ path: '/board', lazy: page(() => import('./board-page').then((module) => module.BoardPage)) }],
  nav: [{ path: '/board', label: 'analytics:nav', icon: DashboardOutlined, right: 'board_read', order: 40 }],
} satisfies Screens;
