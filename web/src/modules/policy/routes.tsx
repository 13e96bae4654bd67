import { FileProtectOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { MyAdoption } from './my-adoption';

export default {
  staff: [
    { path: '/policy', lazy: page(() => import('./policy-page').then((m) => m.PolicyPage)) },
    { path: '/policy/draft', lazy: page(() => import('./draft-page').then((m) => m.DraftPage)) },
    {
      path: '/policy/readings',
      lazy: page(() => import('./reading/readings-page').then((m) => m.ReadingsPage)),
    },
    {
      path: '/reading/:version',
      lazy: page(() => import('./reading/reading-page').then((m) => m.ReadingPage)),
    },
    {
      path: '/policy/rollout',
      lazy: page(() => import('./rollout/rollout-page').then((m) => m.RolloutPage)),
    },
    { path: '/policy/controls', lazy: page(() => import('./controls-page').then((m) => m.ControlsPage)) },
  ],
  nav: [{ path: '/policy', label: 'policy:nav', icon: FileProtectOutlined, right: 'policy_read', order: 42 }],
  parts: { myAdoption: MyAdoption },
} satisfies Screens;
