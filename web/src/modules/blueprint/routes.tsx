import { TableOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/blueprint', lazy: page(() => import('./table-page').then((m) => m.TablePage)) },
    { path: '/blueprint/:id', lazy: page(() => import('./table-page').then((m) => m.TablePage)) },
    {
      path: '/blueprint/:id/rehearsals',
      lazy: page(() => import('./rehearsals-page').then((m) => m.RehearsalsPage)),
    },
    {
      path: '/blueprint/:id/rehearsals/:rehearsal',
      lazy: page(() => import('./rehearsal-page').then((m) => m.RehearsalPage)),
    },
    {
      path: '/blueprint/:id/authoring',
      lazy: page(() => import('./authoring-page').then((m) => m.AuthoringPage)),
    },
  ],
  nav: [
    {
      path: '/blueprint',
      label: 'blueprint:nav',
      icon: TableOutlined,
      right: 'blueprint_read',
      order: 61,
    },
  ],
} satisfies Screens;
