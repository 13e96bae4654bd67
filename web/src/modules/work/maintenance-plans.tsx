import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ReasonDialog } from '@/ui/reason-dialog';
import { afterSalesChanged, afterSalesLive, endPlan, loadPlans, type Plan } from './api/after-sales';

/** Delivered products and the rhythm in which they are looked after; the next due first. */
export function PlanList() {
  const { t } = useTranslation('work');
  const mayEnd = useRight('customer_edit');
  const [ending, setEnding] = useState<Plan>();
  const end = useMutation({
    mutationFn: ({ plan, reason }: { plan: Plan; reason: string }) => endPlan(plan, reason),
    onSuccess: async () => {
      await afterSalesChanged();
      setEnding(undefined);
    },
  });
  return (
    <>
      <PagedTable<Plan>
        queryKey={['after-sales', 'plans']}
        load={loadPlans}
        meta={{ live: afterSalesLive }}
        empty={<EmptyState title={t('maintenance.none')} fill={t('maintenance.noneFill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('visits.customer'),
            render: (_, row) => <Link to={`/customers/${row.customer.id}`}>{row.customer.name}</Link>,
          },
          {
            title: t('defects.product'),
            render: (_, row) => [row.product, row.serial].filter(Boolean).join(' · '),
          },
          { title: t('maintenance.kind'), render: (_, row) => t(`maintenance.kinds.${row.kind}`) },
          {
            title: t('maintenance.rhythm'),
            render: (_, row) => t('maintenance.every', { count: row.everyMonths }),
          },
          { title: t('maintenance.next'), dataIndex: 'nextDue' },
          { title: t('tasks.team'), render: (_, row) => row.team?.name },
          {
            key: 'origin',
            render: (_, row) =>
              row.origin && <Link to={`/tickets/${row.origin}`}>{t('maintenance.origin')}</Link>,
          },
          {
            key: 'end',
            render: (_, row) =>
              mayEnd && (
                <Button size="small" type="link" danger onClick={() => setEnding(row)}>
                  {t('maintenance.end')}
                </Button>
              ),
          },
        ]}
      />
      <ReasonDialog
        title={t('maintenance.end')}
        open={ending !== undefined}
        onCancel={() => setEnding(undefined)}
        onConfirm={(reason) => ending && end.mutate({ plan: ending, reason })}
        busy={end.isPending}
        error={end.error}
        danger
      />
    </>
  );
}
