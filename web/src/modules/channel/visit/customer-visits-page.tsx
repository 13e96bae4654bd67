import { Button, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { AgreementsTable } from './agreements-table';
import { careLive, type CustomerVisit, loadCustomerVisits } from './api/customer-visits';
import { CustomerVisitDialog } from './customer-visit-dialog';
import { CustomerVisitDrawer } from './customer-visit-drawer';
import { visitColours } from './visit-colours';
import { VisitPlaces } from './visit-places';

const lists = ['ahead', 'overdue', 'past', 'agreements', 'late'] as const;

/** Visits to customers: those ahead, those nobody reported, those past, and what was agreed on them. */
export function CustomerVisitsPage() {
  const { t } = useTranslation('channel');
  const plans = useRight('visit_plan');
  const [state, set] = useUrlState();
  const [planning, setPlanning] = useState(false);
  const list = lists.find((each) => each === state.list) ?? 'ahead';
  return (
    <PageBody wide>
      <PageHeader
        title={t('care.title')}
        hint={t('care.hint')}
        actions={
          plans && (
            <Button type="primary" onClick={() => setPlanning(true)}>
              {t('care.plan')}
            </Button>
          )
        }
      />
      <VisitPlaces />
      <div>
        <Segmented<string>
          value={list}
          onChange={(value) => set({ list: value })}
          options={lists.map((value) => ({ value, label: t(`care.lists.${value}`) }))}
          style={{ marginBottom: 12 }}
        />
      </div>
      {list === 'agreements' || list === 'late' ? (
        <AgreementsTable overdue={list === 'late'} open={(visit) => set({ visit })} />
      ) : (
        <PagedTable<CustomerVisit>
          queryKey={['customer-visits', list]}
          load={(cursor, signal) => loadCustomerVisits({ which: list }, cursor, signal)}
          meta={{ live: careLive }}
          empty={<EmptyState title={t('care.none')} fill={t('care.fill')} />}
          columns={[
            { title: t('care.when'), width: 140, render: (_, row) => <Time at={row.startsAt} as="short" /> },
            {
              title: t('care.customer'),
              render: (_, row) => (
                <Button
                  type="link"
                  size="small"
                  style={{ padding: 0 }}
                  onClick={() => set({ visit: row.id })}
                >
                  {row.customer.name}
                </Button>
              ),
            },
            { title: t('care.purpose'), dataIndex: 'purpose' },
            { title: t('care.place'), dataIndex: 'place' },
            { title: t('care.person'), width: 110, render: (_, row) => row.person.name },
            {
              title: t('outlet.state'),
              width: 150,
              render: (_, row) => (
                <>
                  <Tag color={visitColours[row.state]}>{t(`care.states.${row.state}`)}</Tag>
                  {row.overdue && <Tag color="red">{t('care.unreported')}</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
      {planning && <CustomerVisitDialog close={() => setPlanning(false)} />}
      {state.visit && <CustomerVisitDrawer id={state.visit} close={() => set({ visit: undefined })} />}
    </PageBody>
  );
}
