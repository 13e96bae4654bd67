import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { CallBacksTable } from './call-backs-table';
import { CallsTable } from './calls-table';
import { PhonesTab } from './phones-tab';

/** The record of calls, whom to call back, and how the telephone is set up. */
export function CallsPage() {
  const { t } = useTranslation('channel');
  const [{ tab = 'calls' }, set] = useUrlState();
  const keeps = useRight('settings_edit');
  return (
    <PageBody wide>
      <PageHeader title={t('phone.title')} hint={t('phone.hint')} />
      <Tabs
        activeKey={tab}
        onChange={(key) => set({ tab: key })}
        items={[
          { key: 'calls', label: t('phone.calls'), children: <CallsTable /> },
          { key: 'back', label: t('phone.callBacks'), children: <CallBacksTable /> },
          ...(keeps ? [{ key: 'setup', label: t('phone.setup'), children: <PhonesTab /> }] : []),
        ]}
      />
    </PageBody>
  );
}
