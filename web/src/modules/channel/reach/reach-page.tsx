import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { IndicatorsTable } from './indicators-table';
import { OpeningsTable } from './openings-table';
import { OrdersForm } from './orders-form';
import { RulesTable } from './rules-table';

/** The same service on every channel: how fast customers hear from us, and the rules for it. */
export function ReachPage() {
  const { t } = useTranslation('channel');
  const [{ tab = 'indicators' }, set] = useUrlState();
  return (
    <PageBody wide>
      <PageHeader title={t('reach.title')} hint={t('reach.hint')} />
      <Tabs
        activeKey={tab}
        onChange={(key) => set({ tab: key })}
        items={[
          { key: 'indicators', label: t('reach.indicators'), children: <IndicatorsTable /> },
          { key: 'rules', label: t('reach.rules'), children: <RulesTable /> },
          { key: 'orders', label: t('reach.orders'), children: <OrdersForm /> },
          { key: 'openings', label: t('reach.openings'), children: <OpeningsTable /> },
        ]}
      />
    </PageBody>
  );
}
