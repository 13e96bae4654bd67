import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { careLive, type CustomerVisit, loadCustomerVisits } from './api/customer-visits';
import { CustomerVisitDialog } from './customer-visit-dialog';
import { CustomerVisitDrawer } from './customer-visit-drawer';
import { visitColours } from './visit-colours';

interface CustomerVisitsProps {
  readonly customer: { readonly id: string; readonly name: string };
}

/** The visits to a customer, those ahead and those past, the latest first; each opens with its report and what was agreed. */
export function CustomerVisits({ customer }: CustomerVisitsProps) {
  const { t } = useTranslation('channel');
  const plans = useRight('visit_plan');
  const [planning, setPlanning] = useState(false);
  const [opened, setOpened] = useState<string>();
  return (
    <>
      <PagedTable<CustomerVisit>
        queryKey={['customer-visits', 'of', customer.id]}
        load={(cursor, signal) =>
          loadCustomerVisits({ which: 'all', customer: customer.id, limit: 10 }, cursor, signal)
        }
        meta={{ live: careLive }}
        showHeader={false}
        empty={<EmptyState title={t('care.none')} fill={t('care.fillHere')} />}
        columns={[
          { key: 'when', width: 120, render: (_, row) => <Time at={row.startsAt} as="short" /> },
          {
            key: 'what',
            render: (_, row) => (
              <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpened(row.id)}>
                {row.purpose}
              </Button>
            ),
          },
          { key: 'who', width: 90, render: (_, row) => row.person.name },
          {
            key: 'state',
            width: 130,
            render: (_, row) => (
              <>
                <Tag color={visitColours[row.state]}>{t(`care.states.${row.state}`)}</Tag>
                {row.overdue && <Tag color="red">{t('care.unreported')}</Tag>}
              </>
            ),
          },
        ]}
      />
      {plans && (
        <Button size="small" style={{ marginTop: 8 }} onClick={() => setPlanning(true)}>
          {t('care.plan')}
        </Button>
      )}
      {planning && <CustomerVisitDialog customer={customer} close={() => setPlanning(false)} />}
      {opened && <CustomerVisitDrawer id={opened} close={() => setOpened(undefined)} />}
    </>
  );
}
