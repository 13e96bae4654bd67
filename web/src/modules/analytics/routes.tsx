import { DashboardOutlined, ProfileOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/board', lazy: page(() => import('./board-page').then((module) => module.BoardPage)) },
    { path: '/register', lazy: page(() => import('./register-page').then((module) => module.RegisterPage)) },
  ],
  nav: [
    { path: '/board', label: 'analytics:nav', icon: DashboardOutlined, right: 'board_read', order: 40 },
    {
      path: '/register',
      label: 'analytics:register.nav',
      icon: ProfileOutlined,
      right: 'board_read',
      order: 44,
    },
  ],
} satisfies Screens;
