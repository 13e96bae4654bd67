import { SwapOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [{ path: '/takeover', lazy: page(() => import('./takeover-page').then((m) => m.TakeoverPage)) }],
  nav: [{ path: '/takeover', label: 'takeover:nav', icon: SwapOutlined, right: 'takeover', order: 81 }],
} satisfies Screens;
