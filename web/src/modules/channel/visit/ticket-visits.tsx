import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { useTicketVisits } from './api/site-visits';
import { PlanDialog } from './plan-dialog';
import styles from './visit.module.css';
import { VisitDrawer } from './visit-drawer';
import { VisitTags } from './visit-facts';
import { timeWindow } from './window';

/** Visits for a ticket, beside it. */
export function TicketVisits({ ticket, over }: { readonly ticket: string; readonly over: boolean }) {
  const { t } = useTranslation('channel');
  const plans = useRight('visit_plan');
  const visits = useTicketVisits(ticket);
  const [open, setOpen] = useState<string>();
  const [planning, setPlanning] = useState(false);
  return (
    <>
      <ProblemAlert error={visits.error} />
      {visits.data?.items.map((visit) => (
        <div key={visit.id} className={styles.line}>
          <Flex justify="space-between" gap={8} wrap>
            <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen(visit.id)}>
              {timeWindow(visit)} {visit.engineer.name}
            </Button>
            <VisitTags visit={visit} />
          </Flex>
          <Typography.Text type="secondary">
            {visit.purpose}
            {visit.replyWords && ` · ${visit.replyWords}`}
          </Typography.Text>
        </div>
      ))}
      {visits.data?.items.length === 0 && (
        <Typography.Text type="secondary">{t('visit.noneHere')}</Typography.Text>
      )}
      {plans && !over && (
        <div>
          <Button size="small" onClick={() => setPlanning(true)} style={{ marginTop: 8 }}>
            {t('visit.plan')}
          </Button>
        </div>
      )}
      {planning && <PlanDialog ticket={ticket} close={() => setPlanning(false)} />}
      {open && <VisitDrawer id={open} close={() => setOpen(undefined)} />}
    </>
  );
}
