import { Card, Flex, Tag } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Part } from '@/lib/parts';
import { useRight } from '@/lib/rights';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Customer } from './api/customer';
import { useCustomer } from './api/get-customer';
import type { Revealed } from './api/reveal-customer';
import { Contacts } from './contacts';
import { CustomerActions } from './customer-actions';
import { Identities } from './identities';
import { PossibleDuplicates } from './possible-duplicates';
import { ProfileView } from './profile-view';
import { ServiceHistory } from './service-history';
import { ValueCard } from './value-card';

/** The archive of one customer: who it is, how it is known, what it asked. */
export function CustomerPage() {
  const { id = '' } = useParams();
  const customer = useCustomer(id);
  return (
    <PageBody wide>
      <ProblemAlert error={customer.error} retry={() => void customer.refetch()} />
      {customer.data && <Archive key={id} customer={customer.data} />}
    </PageBody>
  );
}

function Archive({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customer');
  const readsCalls = useRight('call_read');
  const plansVisits = useRight('visit_plan');
  const worksVisits = useRight('visit_work');
  const [revealed, setRevealed] = useState<Revealed>();
  return (
    <>
      <PageHeader
        title={customer.name}
        hint={
          <>
            <Tag>{t(`kinds.${customer.kind}`)}</Tag>
            <Tag>{t(`tiers.${customer.tier}`)}</Tag>
            <Tag>{t(`stages.${customer.stage}`)}</Tag>
            {customer.provisional && <Tag color="warning">{t('provisional')}</Tag>}
            {customer.archivedAt && <Tag color="default">{t('archived')}</Tag>}
          </>
        }
        actions={<CustomerActions customer={customer} onRevealed={setRevealed} />}
      />
      <Flex gap={16} wrap align="start">
        <Flex vertical gap={16} style={{ flex: '1 1 380px', minWidth: 0 }}>
          <Card size="small" title={t('known')}>
            <Identities customer={customer} revealed={revealed} />
          </Card>
          <Card size="small" title={t('profile')}>
            <ProfileView customer={customer} revealed={revealed} />
          </Card>
          {customer.kind === 'firm' && (
            <Card size="small" title={t('contacts')}>
              <Contacts customer={customer} />
            </Card>
          )}
        </Flex>
        <Flex vertical gap={16} style={{ flex: '1 1 380px', minWidth: 0 }}>
          <ValueCard customer={customer} />
          <Card size="small" title={t('history')}>
            <ServiceHistory customer={customer.id} />
          </Card>
          {readsCalls && (
            <Card size="small" title={t('calls')}>
              <Suspense>
                <Part name="customerCalls" customer={customer.id} />
              </Suspense>
            </Card>
          )}
          {(plansVisits || worksVisits) && (
            <Card size="small" title={t('visits')}>
              <Suspense>
                <Part name="customerVisits" customer={customer} />
              </Suspense>
            </Card>
          )}
          <PossibleDuplicates customer={customer} />
        </Flex>
      </Flex>
    </>
  );
}
