import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { type Call, callsLive, loadCalls } from './api';
import { CallLine } from './call-line';

/** The calls with a customer, the newest first. */
export function CustomerCalls({ customer }: { readonly customer: string }) {
  const { t } = useTranslation('channel');
  const may = useRight('call_read');
  if (!may) return null;
  return (
    <PagedTable<Call>
      queryKey={['calls', 'customer', customer]}
      load={(cursor, signal) => loadCalls({ customer, limit: 10 }, cursor, signal)}
      meta={{ live: callsLive }}
      showHeader={false}
      empty={<EmptyState title={t('phone.noCalls')} fill={t('phone.noCallsFill')} />}
      columns={[{ key: 'call', render: (_, call) => <CallLine call={call} /> }]}
    />
  );
}
