import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { cancelVisit, useVisit, visitsChanged } from './api/site-visits';
import { PlanDialog } from './plan-dialog';
import { VisitFacts, VisitTags } from './visit-facts';

/** One visit: what is known of it, moving it, calling it off. */
export function VisitDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const plans = useRight('visit_plan');
  const visit = useVisit(id);
  const [asking, setAsking] = useState<'move' | 'cancel'>();
  const found = visit.data;
  const cancelling = useMutation({
    mutationFn: async (reason: string) => (found ? cancelVisit(found, reason) : undefined),
    onSuccess: async () => {
      await visitsChanged();
      setAsking(undefined);
    },
  });
  return (
    <Drawer
      open
      size={480}
      onClose={close}
      title={found ? `${found.customer.name} · ${found.purpose}` : t('visit.title')}
    >
      <ProblemAlert error={visit.error} />
      {visit.isPending && <Skeleton active />}
      {found && (
        <Space orientation="vertical" size={16} style={{ width: '100%' }}>
          <VisitTags visit={found} />
          <VisitFacts visit={found} />
          <Link to={`/tickets/${found.ticket.id}`}>
            {found.ticket.number} {found.ticket.subject}
          </Link>
          {plans && ['planned', 'on_the_way'].includes(found.state) && (
            <Space>
              {found.state === 'planned' && (
                <Button type="primary" onClick={() => setAsking('move')}>
                  {t('visit.move')}
                </Button>
              )}
              <Button danger onClick={() => setAsking('cancel')}>
                {t('visit.cancel')}
              </Button>
            </Space>
          )}
        </Space>
      )}
      {found && asking === 'move' && (
        <PlanDialog ticket={found.ticket.id} visit={found} close={() => setAsking(undefined)} />
      )}
      <ReasonDialog
        title={t('visit.cancel')}
        open={asking === 'cancel'}
        onCancel={() => setAsking(undefined)}
        onConfirm={cancelling.mutate}
        busy={cancelling.isPending}
        error={cancelling.error}
        danger
      />
    </Drawer>
  );
}
