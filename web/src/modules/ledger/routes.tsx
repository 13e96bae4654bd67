import { TableOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { page, type Screens } from '@/lib/screens';

const ColumnsField = lazy(async () => ({ default: (await import('./columns-field')).ColumnsField }));

export default {
  staff: [{ path: '/ledger', lazy: page(() => import('./ledger-page').then((module) => module.LedgerPage)) }],
  nav: [{ path: '/ledger', label: 'ledger:nav', icon: TableOutlined, right: 'ticket_read', order: 30 }],
  parts: { ledgerColumns: ColumnsField },
} satisfies Screens;
