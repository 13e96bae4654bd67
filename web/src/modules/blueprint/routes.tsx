import { TableOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/blueprint', lazy: page(() => import('./table-page').then((m) => m.TablePage)) },
    { path: '/blueprint/:id', lazy: page(() => import('./table-page').then((m) => m.TablePage)) },
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
