import { ImportOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [
    { path: '/imports', lazy: page(() => import('./imports-page').then((m) => m.ImportsPage)) },
    { path: '/imports/:id', lazy: page(() => import('./import-page').then((m) => m.ImportPage)) },
  ],
  nav: [{ path: '/imports', label: 'imports:nav', icon: ImportOutlined, right: 'import_run', order: 84 }],
} satisfies Screens;
