import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { EvaluationList } from './maintenance-evaluations';
import { PlanList } from './maintenance-plans';
import { VisitList } from './maintenance-visits';

const views = ['visits', 'plans', 'evaluations'] as const;

/** After delivery: whom to call, what is serviced when, and how deliveries turned out. */
export function MaintenancePage() {
  const { t } = useTranslation('work');
  const [state, set] = useUrlState();
  const rights = {
    visits: useRight('task_work'),
    plans: useRight('customer_read'),
    evaluations: useRight('board_read'),
  };
  const offered = views.filter((view) => rights[view]);
  const view = offered.find((each) => each === state.view) ?? offered[0];
  return (
    <PageBody wide>
      <PageHeader title={t('maintenance.heading')} hint={t('maintenance.hint')} />
      <Segmented<string>
        value={view ?? ''}
        onChange={(value) => set({ view: value })}
        options={offered.map((value) => ({ value, label: t(`maintenance.views.${value}`) }))}
        style={{ marginBottom: 12 }}
      />
      {view === 'visits' && <VisitList />}
      {view === 'plans' && <PlanList />}
      {view === 'evaluations' && <EvaluationList />}
    </PageBody>
  );
}
