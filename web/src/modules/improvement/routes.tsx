import { SafetyCertificateOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { ClauseChecks } from './clause-part';

export default {
  staff: [
    { path: '/supervision', lazy: page(() => import('./supervision-page').then((m) => m.SupervisionPage)) },
    { path: '/goals', lazy: page(() => import('./goals-page').then((m) => m.GoalsPage)) },
    { path: '/reviews', lazy: page(() => import('./reviews-page').then((m) => m.ReviewsPage)) },
    { path: '/committees', lazy: page(() => import('./committees-page').then((m) => m.CommitteesPage)) },
    { path: '/evaluations', lazy: page(() => import('./evaluations-page').then((m) => m.EvaluationsPage)) },
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
