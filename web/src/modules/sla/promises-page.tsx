import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { AttainmentTable } from './attainment-table';
import { RecountsTable } from './recounts-table';
import { WaitsView } from './waits-view';

type View = 'attainment' | 'waits' | 'recounts';

/** How promises were kept, where time is spent, and which open ones follow a changed rule. */
export function PromisesPage() {
  const { t } = useTranslation('sla');
  const [state, set] = useUrlState();
  const readsPolicy = useRight('policy_read');
  const views: View[] = ['attainment', 'waits', ...(readsPolicy ? (['recounts'] as const) : [])];
  const view = views.find((one) => one === state.view) ?? 'attainment';
  return (
    <PageBody wide>
      <PageHeader title={t('report.title')} hint={t(`report.hints.${view}`)} />
      <Segmented<View>
        options={views.map((value) => ({ value, label: t(`report.views.${value}`) }))}
        value={view}
        onChange={(value) => set({ view: value })}
        style={{ marginBottom: 12 }}
      />
      {view === 'attainment' && <AttainmentTable />}
      {view === 'waits' && <WaitsView />}
      {view === 'recounts' && <RecountsTable />}
    </PageBody>
  );
}
