import { SafetyCertificateOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { ClauseChecks } from './clause-part';

export default {
  staff: [
    { path: '/supervision', lazy: page(() => import('./supervision-page').then((m) => m.SupervisionPage)) },
    { path: '/goals', lazy: page(() => import('./goals-page').then((m) => m.GoalsPage)) },
  ],
  nav: [
    {
      path: '/supervision',
      label: 'improvement:nav',
      icon: SafetyCertificateOutlined,
      right: 'policy_read',
      order: 48,
    },
  ],
  parts: { clauseChecks: ClauseChecks },
} satisfies Screens;
