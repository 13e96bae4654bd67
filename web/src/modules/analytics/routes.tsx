import { DashboardOutlined, ProfileOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/evidence', lazy: page(() => import('./evidence/evidence-page').then((m) => m.EvidencePage)) },
    { path: '/board', lazy: page(() => import('./board-page').then((module) => module.BoardPage)) },
    {
      path: '/policy/indicators',
      lazy: page(() => import('./catalogue-page').then((module) => module.CataloguePage)),
    },
    {
      path: '/dictionary',
      lazy: page(() => import('./dictionary-page').then((module) => module.DictionaryPage)),
    },
    { path: '/register', lazy: page(() => import('./register-page').then((module) => module.RegisterPage)) },
  ],
  nav: [
    { path: '/board', label: 'analytics:nav', icon: DashboardOutlined, right: 'board_read', order: 40 },
    {
      path: '/register',
      label: 'analytics:register.nav',
      icon: ProfileOutlined,
      right: 'board_read',
      order: 61,
    },
  ],
} satisfies Screens;
