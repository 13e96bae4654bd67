import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  addShipped,
  checkNow,
  endPlan,
  loadPlans,
  type Plan,
  supervisionChanged,
  supervisionLive,
} from './api/supervision';
import { ClauseLinks } from './clause-link';
import { PlanDialog } from './plan-dialog';

/** Which clauses are checked in which rhythm; the next due first. */
export function PlansTable({ open }: { readonly open: (check: string) => void }) {
  const { t } = useTranslation('improvement');
  const { message } = App.useApp();
  const mayEdit = useRight('policy_edit');
  const [edited, setEdited] = useState<Plan | 'new'>();
  const end = useMutation({ mutationFn: endPlan, onSuccess: supervisionChanged });
  const now = useMutation({
    mutationFn: checkNow,
    onSuccess: async ({ id }) => {
      await supervisionChanged();
      open(id);
    },
  });
  const shipped = useMutation({
    mutationFn: addShipped,
    onSuccess: async ({ added }) => {
      void message.success(t('plans.added', { count: added }));
      await supervisionChanged();
    },
  });
  return (
    <>
      {mayEdit && (
        <Space style={{ marginBottom: 12 }}>
          <Button type="primary" onClick={() => setEdited('new')}>
            {t('plans.new')}
          </Button>
          <Button loading={shipped.isPending} onClick={() => shipped.mutate()}>
            {t('plans.shipped')}
          </Button>
        </Space>
      )}
      <ProblemAlert error={end.error ?? now.error ?? shipped.error} />
      <PagedTable<Plan>
        queryKey={['supervision', 'plans']}
        load={loadPlans}
        meta={{ live: supervisionLive }}
        empty={<EmptyState title={t('plans.none')} fill={t('plans.fill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('plans.plan'), dataIndex: 'title' },
          { title: t('clauses'), render: (_, row) => <ClauseLinks numbers={row.clauses} /> },
          { title: t('plans.rhythm'), render: (_, row) => t(`rhythms.${row.rhythm}`) },
          { title: t('checks.method'), render: (_, row) => t(`methods.${row.method}`) },
          {
            title: t('checks.checker'),
            render: (_, row) => (row.person ?? row.post)?.name ?? t('checks.editors'),
          },
          { title: t('plans.next'), dataIndex: 'nextDue' },
          {
            key: 'verbs',
            render: (_, row) =>
              mayEdit && (
                <Space size={0}>
                  <Button type="link" size="small" onClick={() => setEdited(row)}>
                    {t('change')}
                  </Button>
                  <Button type="link" size="small" onClick={() => now.mutate(row)}>
                    {t('plans.now')}
                  </Button>
                  <Popconfirm title={t('plans.endSure')} onConfirm={() => end.mutate(row)}>
                    <Button type="link" size="small" danger>
                      {t('plans.end')}
                    </Button>
                  </Popconfirm>
                </Space>
              ),
          },
        ]}
      />
      {edited && (
        <PlanDialog {...(edited === 'new' ? {} : { plan: edited })} close={() => setEdited(undefined)} />
      )}
    </>
  );
}
