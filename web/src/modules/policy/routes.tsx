import { FileProtectOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { MyReadings } from './reading/my-readings';

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
    { path: '/policy/controls', lazy: page(() => import('./controls-page').then((m) => m.ControlsPage)) },
  ],
  nav: [{ path: '/policy', label: 'policy:nav', icon: FileProtectOutlined, right: 'policy_read', order: 42 }],
  parts: { myReadings: MyReadings },
} satisfies Screens;
