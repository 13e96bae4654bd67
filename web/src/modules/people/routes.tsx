import { TeamOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  open: [
    { path: '/sign-in', lazy: page(() => import('./sign-in-page').then((m) => m.SignInPage)) },
    { path: '/setup', lazy: page(() => import('./set-up-page').then((m) => m.SetUpPage)) },
    { path: '/invitation', lazy: page(() => import('./invitation-page').then((m) => m.InvitationPage)) },
  ],
  staff: [
    { path: '/people', lazy: page(() => import('./people-page').then((m) => m.PeoplePage)) },
    { path: '/people/posts', lazy: page(() => import('./posts-page').then((m) => m.PostsPage)) },
    { path: '/people/authority', lazy: page(() => import('./authority-page').then((m) => m.AuthorityPage)) },
    { path: '/people/backups', lazy: page(() => import('./backups-page').then((m) => m.BackupsPage)) },
    { path: '/account', lazy: page(() => import('./account-page').then((m) => m.AccountPage)) },
  ],
  nav: [{ path: '/people', label: 'people:nav', icon: TeamOutlined, right: 'people_read', order: 80 }],
} satisfies Screens;
