import { page, type Screens } from '@/lib/screens';

export default {
  portal: [
    { path: '/portal', lazy: page(() => import('./home-page').then((m) => m.HomePage)) },
    { path: '/portal/ask', lazy: page(() => import('./ask-page').then((m) => m.AskPage)) },
    { path: '/portal/complain', lazy: page(() => import('./complain-page').then((m) => m.ComplainPage)) },
    { path: '/portal/requests', lazy: page(() => import('./requests-page').then((m) => m.RequestsPage)) },
    {
      path: '/portal/requests/:number',
      lazy: page(() => import('./request-page').then((m) => m.RequestPage)),
    },
    {
      path: '/portal/commitments',
      lazy: page(() => import('./commitments-page').then((m) => m.CommitmentsPage)),
    },
    { path: '/portal/link', lazy: page(() => import('./link-page').then((m) => m.LinkPage)) },
  ],
} satisfies Screens;
