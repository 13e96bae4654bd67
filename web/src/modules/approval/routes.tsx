import { AuditOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

const approvals = page(() => import('./approvals-page').then((m) => m.ApprovalsPage));

export default {
  staff: [
    { path: '/approvals', lazy: approvals },
    { path: '/approvals/:id', lazy: approvals },
  ],
  nav: [{ path: '/approvals', label: 'approval:nav', icon: AuditOutlined, order: 16 }],
} satisfies Screens;
