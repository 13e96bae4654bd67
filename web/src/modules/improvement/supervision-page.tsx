import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { CheckDrawer } from './check-drawer';
import { ChecksTable } from './checks-table';
import { FindingDrawer } from './finding-drawer';
import { FindingsTable } from './findings-table';
import { Places } from './places';
import { PlansTable } from './plans-table';

const views = ['checks', 'findings', 'plans'] as const;

/** Whether the clauses are followed: checks that wait, what was found, and what is checked when. */
export function SupervisionPage() {
  const { t } = useTranslation('improvement');
  const [state, set] = useUrlState();
  const view = views.find((each) => each === state.view) ?? 'checks';
  return (
    <PageBody wide>
      <PageHeader title={t('supervision.heading')} hint={t('supervision.hint')} />
      <Places />
      <div>
        <Segmented<string>
          value={view}
          onChange={(value) => set({ view: value, state: undefined })}
          options={views.map((value) => ({ value, label: t(`supervision.views.${value}`) }))}
          style={{ marginBottom: 12 }}
        />
      </div>
      {view === 'checks' && <ChecksTable open={(check) => set({ check })} />}
      {view === 'findings' && <FindingsTable open={(finding) => set({ finding })} />}
      {view === 'plans' && <PlansTable open={(check) => set({ check })} />}
      {state.check && <CheckDrawer id={state.check} close={() => set({ check: undefined })} />}
      {state.finding && <FindingDrawer id={state.finding} close={() => set({ finding: undefined })} />}
    </PageBody>
  );
}
