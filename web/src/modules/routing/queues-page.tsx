import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { AllocationList } from './allocation-list';
import { Corrections } from './corrections';
import { QueueDesk } from './queue-desk';
import { QueueTable } from './queue-table';
import { RuleTable } from './rule-table';
import { SettingsForm } from './settings-form';
import { TrialBox } from './trial-box';

/** Who gets which ticket next: as it stands, and by which rules. */
export function QueuesPage() {
  const { t } = useTranslation('routing');
  const [state, set] = useUrlState();
  return (
    <PageBody wide>
      <PageHeader title={t('title')} hint={t('hint')} />
      <Tabs
        activeKey={state.tab ?? 'desk'}
        onChange={(tab) => set({ tab: tab === 'desk' ? undefined : tab })}
        destroyOnHidden
        items={[
          { key: 'desk', label: t('tabs.desk'), children: <QueueDesk /> },
          { key: 'allocation', label: t('tabs.allocation'), children: <AllocationList /> },
          { key: 'rules', label: t('tabs.rules'), children: <RuleTable /> },
          { key: 'trial', label: t('tabs.trial'), children: <TrialBox /> },
          { key: 'corrections', label: t('tabs.corrections'), children: <Corrections /> },
          { key: 'queues', label: t('tabs.queues'), children: <QueueTable /> },
          { key: 'settings', label: t('tabs.settings'), children: <SettingsForm /> },
        ]}
      />
    </PageBody>
  );
}
