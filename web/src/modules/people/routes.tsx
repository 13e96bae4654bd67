import { page, type Screens } from '@/lib/screens';

export default {
  open: [
    { path: '/sign-in', lazy: page(() => import('./sign-in-page').then((m) => m.SignInPage)) },
    { path: '/setup', lazy: page(() => import('./set-up-page').then((m) => m.SetUpPage)) },
  ],
} satisfies Screens;
