import { InboxOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

const workspace = page(() => import('./workspace-page').then((module) => module.WorkspacePage));

export default {
  staff: [
    { index: true, lazy: workspace },
    { path: '/tickets/:id', lazy: workspace },
  ],
  nav: [{ path: '/', label: 'ticket:nav', icon: InboxOutlined, right: 'ticket_read', order: 10 }],
} satisfies Screens;
