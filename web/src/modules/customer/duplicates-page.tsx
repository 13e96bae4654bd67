import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { ReasonDialog } from '@/ui/reason-dialog';
import { listDuplicates, useDismiss, type Pair, type Summary } from './api/duplicates';

type Row = Pair & { readonly id: string };

/** Pairs of customers that may be the same, the likeliest first. */
export function DuplicatesPage() {
  const { t } = useTranslation('customer');
  const mayEdit = useRight('customer_edit');
  const dismiss = useDismiss();
  const [pair, setPair] = useState<Pair>();
  return (
    <PageBody wide>
      <PageHeader title={t('duplicates')} hint={t('duplicatesHint')} />
      <PagedTable<Row>
        queryKey={['duplicates']}
        load={async (cursor, signal) => {
          const page = await listDuplicates(cursor, signal);
          return { ...page, items: page.items.map((each) => ({ ...each, id: each.one.id + each.other.id })) };
        }}
        meta={{ live: ['Customer'] }}
        empty={<EmptyState title={t('duplicatesEmpty')} fill={t('duplicatesFill')} />}
        columns={[
          { title: t('likeness'), width: 90, render: (_, { score }) => `${Math.round(score * 100)} %` },
          { title: t('one'), render: (_, { one }) => <Known customer={one} /> },
          { title: t('other'), render: (_, { other }) => <Known customer={other} /> },
          {
            width: 140,
            render: (_, row) =>
              mayEdit && (
                <Button size="small" onClick={() => setPair(row)}>
                  {t('notSame')}
                </Button>
              ),
          },
        ]}
      />
      <ReasonDialog
        title={t('notSame')}
        open={pair !== undefined}
        onCancel={() => setPair(undefined)}
        busy={dismiss.isPending}
        error={dismiss.error}
        onConfirm={(reason) =>
          pair &&
          dismiss.mutate(
            { one: pair.one.id, other: pair.other.id, reason },
            { onSuccess: () => setPair(undefined) },
          )
        }
      />
    </PageBody>
  );
}

function Known({ customer }: { readonly customer: Summary }) {
  return (
    <>
      <Link to={`/customers/${customer.id}`}>{customer.name}</Link> {customer.phone ?? customer.email}{' '}
      {customer.number}
    </>
  );
}
