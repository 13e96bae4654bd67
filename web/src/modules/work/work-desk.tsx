import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Work } from './api/work';
import { WorkDelivery } from './work-delivery';
import { WorkHistory } from './work-history';
import { WorkPlan } from './work-plan';
import { WorkStage } from './work-stage';
import { StageLine } from './work-stage-line';

/** Everything about the work on one ticket: the present stage, the plan, the delivery, and how it went so far. */
export function WorkDesk({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  return (
    <>
      <StageLine work={work} />
      <Tabs
        items={[
          { key: 'stage', label: t('desk.tabs.stage'), children: <WorkStage key={work.stage} work={work} /> },
          { key: 'plan', label: t('desk.tabs.plan'), children: <WorkPlan work={work} /> },
          { key: 'delivery', label: t('desk.tabs.delivery'), children: <WorkDelivery work={work} /> },
          { key: 'history', label: t('desk.tabs.history'), children: <WorkHistory work={work} /> },
        ]}
      />
    </>
  );
}
