import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { PageBody, PageHeader } from '@/ui/page-header';
import { CustomerTeamsTable } from './customer-teams-table';
import { Matrix } from './matrix';

/** Who does what when several departments work for a customer, and customers with a team of their own. */
export function ResponsibilityPage() {
  const { t } = useTranslation('responsibility');
  const readsTeams = useRight('queue_read');
  return (
    <PageBody wide>
      <PageHeader title={t('title')} hint={t('hint')} />
      <Tabs
        items={[
          { key: 'matrix', label: t('matrix'), children: <Matrix /> },
          ...(readsTeams
            ? [{ key: 'teams', label: t('customerTeams.title'), children: <CustomerTeamsTable /> }]
            : []),
        ]}
      />
    </PageBody>
  );
}
