import { FileProtectOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/policy', lazy: page(() => import('./policy-page').then((m) => m.PolicyPage)) },
    { path: '/policy/draft', lazy: page(() => import('./draft-page').then((m) => m.DraftPage)) },
    { path: '/policy/controls', lazy: page(() => import('./controls-page').then((m) => m.ControlsPage)) },
  ],
  nav: [{ path: '/policy', label: 'policy:nav', icon: FileProtectOutlined, right: 'policy_read', order: 42 }],
} satisfies Screens;
