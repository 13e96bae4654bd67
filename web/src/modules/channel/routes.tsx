import {
  ApiOutlined,
  CarOutlined,
  CommentOutlined,
  MailOutlined,
  PhoneOutlined,
  ShopOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons';
import { lazy } from 'react';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/chats', lazy: page(() => import('./chat/desk-page').then((m) => m.DeskPage)) },
    {
      path: '/connectors',
      lazy: page(() => import('./connectors/connectors-page').then((m) => m.ConnectorsPage)),
    },
    {
      path: '/connectors/signing',
      lazy: page(() => import('./signing/signing-page').then((m) => m.SigningPage)),
    },
    { path: '/reach', lazy: page(() => import('./reach/reach-page').then((m) => m.ReachPage)) },
    { path: '/calls', lazy: page(() => import('./phone/calls-page').then((m) => m.CallsPage)) },
    { path: '/mails', lazy: page(() => import('./received-mails-page').then((m) => m.ReceivedMailsPage)) },
    { path: '/outlets', lazy: page(() => import('./outlet/outlets-page').then((m) => m.OutletsPage)) },
    {
      path: '/outlets/coverage',
      lazy: page(() => import('./outlet/coverage-page').then((m) => m.CoveragePage)),
    },
    {
      path: '/outlets/counter',
      lazy: page(() => import('./outlet/counter-page').then((m) => m.CounterPage)),
    },
    {
      path: '/outlets/appointments',
      lazy: page(() => import('./outlet/appointments-page').then((m) => m.AppointmentsPage)),
    },
    { path: '/visits', lazy: page(() => import('./visit/visits-page').then((m) => m.VisitsPage)) },
    { path: '/visits/mine', lazy: page(() => import('./visit/my-visits-page').then((m) => m.MyVisitsPage)) },
    {
      path: '/visits/customers',
      lazy: page(() => import('./visit/customer-visits-page').then((m) => m.CustomerVisitsPage)),
    },
    {
      path: '/visits/mine/:id',
      lazy: page(() => import('./visit/my-visit-page').then((m) => m.MyVisitPage)),
    },
  ],
  nav: [
    { path: '/chats', label: 'channel:chat.nav', icon: CommentOutlined, right: 'ticket_reply', order: 12 },
    { path: '/outlets', label: 'channel:outlet.nav', icon: ShopOutlined, right: 'outlet_read', order: 46 },
    { path: '/visits', label: 'channel:visit.nav', icon: CarOutlined, right: 'visit_work', order: 45 },
    { path: '/calls', label: 'channel:phone.nav', icon: PhoneOutlined, right: 'call_read', order: 44 },
    { path: '/reach', label: 'channel:reach.nav', icon: ThunderboltOutlined, right: 'board_read', order: 43 },
    {
      path: '/connectors',
      label: 'channel:connectors.nav',
      icon: ApiOutlined,
      right: 'settings_edit',
      order: 84,
    },
    { path: '/mails', label: 'channel:mails.nav', icon: MailOutlined, right: 'settings_edit', order: 85 },
  ],
  parts: {
    ticketVisits: lazy(() => import('./meeting/ticket-part').then((m) => ({ default: m.TicketPart }))),
    ticketCalls: lazy(() => import('./phone/ticket-calls').then((m) => ({ default: m.TicketCalls }))),
    callCustomer: lazy(() => import('./phone/call-customer').then((m) => ({ default: m.CallCustomer }))),
    customerCalls: lazy(() => import('./phone/customer-calls').then((m) => ({ default: m.CustomerCalls }))),
    customerVisits: lazy(() =>
      import('./visit/customer-visits').then((m) => ({ default: m.CustomerVisits })),
    ),
    callBar: lazy(() => import('./phone/call-bar').then((m) => ({ default: m.CallBar }))),
    openingStrip: lazy(() => import('./reach/opening-strip').then((m) => ({ default: m.OpeningStrip }))),
    replyRoute: lazy(() => import('./connectors/reply-route').then((m) => ({ default: m.ReplyRoute }))),
    messageMail: lazy(() => import('./mail/message-mail').then((m) => ({ default: m.MessageMail }))),
    messageDelivery: lazy(() =>
      import('./connectors/message-delivery').then((m) => ({ default: m.MessageDelivery })),
    ),
  },
  open: [
    { path: '/hall/:code', lazy: page(() => import('./outlet/hall-page').then((m) => m.HallPage)) },
    { path: '/outlet-sign/:code', lazy: page(() => import('./outlet/sign-page').then((m) => m.SignPage)) },
    { path: '/try-chat/:id', lazy: page(() => import('./chat/shop-page').then((m) => m.ShopPage)) },
  ],
  portal: [
    {
      path: '/portal/outlets',
      lazy: page(() => import('./outlet/portal-outlets-page').then((m) => m.PortalOutletsPage)),
    },
    {
      path: '/portal/outlets/:code',
      lazy: page(() => import('./outlet/portal-outlet-page').then((m) => m.PortalOutletPage)),
    },
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
    {
      path: '/portal/preferences',
      lazy: page(() => import('./reach/preferences-page').then((m) => m.PreferencesPage)),
    },
    {
      path: '/portal/files',
      lazy: page(() => import('./handed-files-page').then((m) => m.HandedFilesPage)),
    },
    { path: '/portal/link', lazy: page(() => import('./link-page').then((m) => m.LinkPage)) },
  ],
} satisfies Screens;
