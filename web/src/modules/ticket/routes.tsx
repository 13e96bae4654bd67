import { CommentOutlined, InboxOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { findTickets } from './api/find-tickets';

export default {
  staff: [
    // One screen for both addresses, so that the list stays as it is while tickets are opened.
    {
      lazy: page(() => import('./workspace-page').then((module) => module.WorkspacePage)),
      children: [
        { path: '/', element: null },
        { path: '/tickets/:id', element: null },
      ],
    },
    {
      path: '/tickets/new',
      lazy: page(() => import('./new-ticket-page').then((module) => module.NewTicketPage)),
    },
    { path: '/phrases', lazy: page(() => import('./phrases-page').then((module) => module.PhrasesPage)) },
  ],
  finders: [{ label: 'ticket:nav', right: 'ticket_read', find: findTickets }],
  nav: [
    { path: '/', label: 'ticket:nav', icon: InboxOutlined, right: 'ticket_read', order: 10 },
    {
      path: '/phrases',
      label: 'ticket:phrases.nav',
      icon: CommentOutlined,
      right: 'ticket_reply',
      order: 86,
    },
  ],
} satisfies Screens;
