import { ContactsOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    {
      path: '/customers',
      lazy: page(() => import('./customers-page').then((module) => module.CustomersPage)),
    },
    {
      path: '/customers/duplicates',
      lazy: page(() => import('./duplicates-page').then((module) => module.DuplicatesPage)),
    },
    {
      path: '/customers/classes',
      lazy: page(() => import('./classes-page').then((module) => module.ClassesPage)),
    },
    {
      path: '/customers/classes/:id',
      lazy: page(() => import('./class-run-page').then((module) => module.ClassRunPage)),
    },
    {
      path: '/customers/:id',
      lazy: page(() => import('./customer-page').then((module) => module.CustomerPage)),
    },
  ],
  nav: [
    { path: '/customers', label: 'customer:nav', icon: ContactsOutlined, right: 'customer_read', order: 20 },
  ],
} satisfies Screens;
