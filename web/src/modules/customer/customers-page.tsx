import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { url } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import type { CustomerItem } from './api/customer';
import { listCustomers } from './api/list-customers';
import { NewCustomerDialog } from './new-customer-dialog';

const filterNames = ['q', 'type', 'tier', 'stage', 'provisional', 'archived', 'sort'] as const;

/** Everybody the company serves. */
export function CustomersPage() {
  const { t } = useTranslation('customer');
  const [state] = useUrlState();
  const mayExport = useRight('customer_export');
  const mayEdit = useRight('customer_edit');
  const [isNew, setNew] = useState(false);
  const filter = Object.fromEntries(filterNames.map((name) => [name, state[name]]));
  return (
    <PageBody wide>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          <>
            <Link to="/customers/classes">
              <Button>{t('classes.title')}</Button>
            </Link>
            {mayExport && (
              <Button href={url('/customers/export', { format: 'xlsx' })} download>
                {t('export')}
              </Button>
            )}
            <Link to="/customers/duplicates">
              <Button>{t('duplicates')}</Button>
            </Link>
            {mayEdit && (
              <Button type="primary" onClick={() => setNew(true)}>
                {t('new')}
              </Button>
            )}
          </>
        }
      />
      <Filters />
      <PagedTable<CustomerItem>
        queryKey={['customers', 'list', filter]}
        load={(cursor, signal) => listCustomers(filter, cursor, signal)}
        meta={{ live: ['Customer'] }}
        empty={<EmptyState title={t('none')} fill={t('noneFill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('name'),
            render: (_, { id, name, provisional }) => (
              <>
                <Link to={`/customers/${id}`}>{name}</Link> {provisional && <Tag>{t('provisional')}</Tag>}
              </>
            ),
          },
          { title: t('kind'), render: (_, { kind }) => t(`kinds.${kind}`) },
          { title: t('tier'), render: (_, { tier }) => t(`tiers.${tier}`) },
          { title: t('stage'), render: (_, { stage }) => t(`stages.${stage}`) },
          { title: t('identityKinds.phone'), dataIndex: 'phone' },
          { title: t('identityKinds.mail'), dataIndex: 'email' },
          { title: t('identityKinds.number'), dataIndex: 'number' },
          { title: t('fields.city'), dataIndex: 'city' },
          { title: t('changed'), render: (_, { changedAt }) => <Time at={changedAt} /> },
        ]}
      />
      <NewCustomerDialog open={isNew} onClose={() => setNew(false)} />
    </PageBody>
  );
}

function Filters() {
  const { t } = useTranslation('customer');
  return (
    <FilterBar
      search="q"
      filters={[
        {
          name: 'type',
          label: t('kind'),
          options: [
            { value: 'person', label: t('kinds.person') },
            { value: 'firm', label: t('kinds.firm') },
          ],
        },
        {
          name: 'tier',
          label: t('tier'),
          options: [
            { value: 'high', label: t('tiers.high') },
            { value: 'middle', label: t('tiers.middle') },
            { value: 'low', label: t('tiers.low') },
          ],
        },
        {
          name: 'stage',
          label: t('stage'),
          options: [
            { value: 'new', label: t('stages.new') },
            { value: 'active', label: t('stages.active') },
            { value: 'lost', label: t('stages.lost') },
          ],
        },
        {
          name: 'provisional',
          label: t('standing'),
          options: [
            { value: 'true', label: t('provisional') },
            { value: 'false', label: t('confirmed') },
          ],
        },
        { name: 'archived', label: t('archived'), options: [{ value: 'true', label: t('archived') }] },
      ]}
    />
  );
}
