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
    {
      path: '/standards',
      lazy: page(() => import('./standard/standards-page').then((m) => m.StandardsPage)),
    },
    {
      path: '/standards/sheets',
      lazy: page(() => import('./standard/sheets-page').then((m) => m.SheetsPage)),
    },
    {
      path: '/standards/sheets/:sheet',
      lazy: page(() => import('./standard/sheet-page').then((m) => m.SheetPage)),
    },
    {
      path: '/standards/:id',
      lazy: page(() => import('./standard/standard-page').then((m) => m.StandardPage)),
    },
    { path: '/standards/:id/fill', lazy: page(() => import('./standard/fill-page').then((m) => m.FillPage)) },
    {
      path: '/standards/:id/review',
      lazy: page(() => import('./standard/review-page').then((m) => m.ReviewPage)),
    },
    { path: '/policy/controls', lazy: page(() => import('./controls-page').then((m) => m.ControlsPage)) },
  ],
  nav: [{ path: '/policy', label: 'policy:nav', icon: FileProtectOutlined, right: 'policy_read', order: 42 }],
  parts: { myAdoption: MyAdoption },
} satisfies Screens;
