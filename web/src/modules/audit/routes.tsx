import { AuditOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [{ path: '/audit', lazy: page(() => import('./audit-page').then((m) => m.AuditPage)) }],
  nav: [{ path: '/audit', label: 'audit:nav', icon: AuditOutlined, right: 'audit_read', order: 90 }],
} satisfies Screens;
