import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { BreachesTable } from './breaches-table';
import { ChainsTable } from './chains-table';
import { EscalationsTable } from './escalations-table';

type View = 'log' | 'breaches' | 'chains';

/** What went up and who took it; which promises were broken and why; by which ways it goes up. */
export function EscalationsPage() {
  const { t } = useTranslation('sla');
  const [state, set] = useUrlState();
  const readsAll = useRight('escalation_read');
  const views: View[] = readsAll ? ['log', 'breaches', 'chains'] : ['log'];
  const view = views.find((one) => one === state.view) ?? 'log';
  return (
    <PageBody wide>
      <PageHeader title={t('escalations.title')} hint={t(`escalations.hints.${view}`)} />
      <Segmented<View>
        options={views.map((value) => ({ value, label: t(`escalations.views.${value}`) }))}
        value={view}
        onChange={(value) => set({ view: value })}
        style={{ marginBottom: 12 }}
      />
      {view === 'log' && <EscalationsTable />}
      {view === 'breaches' && <BreachesTable />}
      {view === 'chains' && <ChainsTable />}
    </PageBody>
  );
}
