import { TableOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [{ path: '/ledger', lazy: page(() => import('./ledger-page').then((module) => module.LedgerPage)) }],
  nav: [{ path: '/ledger', label: 'ledger:nav', icon: TableOutlined, right: 'ticket_read', order: 30 }],
} satisfies Screens;
