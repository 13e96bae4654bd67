import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Skeleton, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { exact } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { wallClock } from '@/lib/wall-clock';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import {
  type Agreement,
  cancelCustomerVisit,
  careChanged,
  type CustomerVisit,
  useCustomerVisit,
} from './api/customer-visits';
import { CustomerVisitDialog } from './customer-visit-dialog';
import { ResultDialog } from './result-dialog';
import styles from './visit.module.css';
import { VisitReportForm } from './visit-report-form';

/** One visit to a customer: the plan, the report, and what was agreed. */
export function CustomerVisitDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const whole = useCustomerVisit(id);
  return (
    <Drawer open size={560} onClose={close} title={whole.data?.visit.customer.name ?? t('care.title')}>
      <ProblemAlert error={whole.error} />
      {whole.isPending && <Skeleton active />}
      {whole.data && <Whole visit={whole.data.visit} agreements={whole.data.agreements} />}
    </Drawer>
  );
}

function Whole({
  visit,
  agreements,
}: {
  readonly visit: CustomerVisit;
  readonly agreements: readonly Agreement[];
}) {
  const { t } = useTranslation('channel');
  return (
    <Space orientation="vertical" size={16} style={{ width: '100%' }}>
      <Pairs
        of={[
          [t('care.when'), exact(visit.startsAt)],
          [t('care.person'), visit.person.name],
          [t('care.place'), visit.place],
          [t('care.purpose'), visit.purpose],
          [t('outlet.state'), t(`care.states.${visit.state}`)],
          [t('care.met'), visit.met],
          [t('care.report'), visit.report],
        ]}
      />
      <Space size={16}>
        <Link to={`/customers/${visit.customer.id}`}>{t('care.openCustomer')}</Link>
        {visit.ticket && <Link to={`/tickets/${visit.ticket}`}>{t('care.openTicket')}</Link>}
      </Space>
      {visit.state === 'planned' && <Planned visit={visit} />}
      {agreements.length > 0 && (
        <div>
          <Typography.Text strong>{t('care.agreed')}</Typography.Text>
          {agreements.map((one) => (
            <AgreementLine key={one.id} agreement={one} />
          ))}
        </div>
      )}
    </Space>
  );
}

function Planned({ visit }: { readonly visit: CustomerVisit }) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const plans = useRight('visit_plan');
  const works = useRight('visit_work');
  const begun = !wallClock(visit.startsAt).isAfter(wallClock(), 'day');
  const [asking, setAsking] = useState<'move' | 'cancel' | 'report'>();
  const cancelling = useMutation({
    mutationFn: (reason: string) => cancelCustomerVisit(visit, reason),
    onSuccess: async () => {
      await careChanged();
      setAsking(undefined);
    },
  });
  if (asking === 'report') return <VisitReportForm visit={visit} close={() => setAsking(undefined)} />;
  return (
    <Space wrap>
      {works && me.id === visit.person.id && begun && (
        <Button type="primary" onClick={() => setAsking('report')}>
          {t('care.writeReport')}
        </Button>
      )}
      {plans && <Button onClick={() => setAsking('move')}>{t('care.move')}</Button>}
      {plans && (
        <Button danger onClick={() => setAsking('cancel')}>
          {t('care.cancel')}
        </Button>
      )}
      {asking === 'move' && <CustomerVisitDialog visit={visit} close={() => setAsking(undefined)} />}
      <ReasonDialog
        title={t('care.cancel')}
        open={asking === 'cancel'}
        onCancel={() => setAsking(undefined)}
        onConfirm={cancelling.mutate}
        busy={cancelling.isPending}
        error={cancelling.error}
        danger
      />
    </Space>
  );
}

function AgreementLine({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('channel');
  const [finishing, setFinishing] = useState(false);
  return (
    <div className={styles.line}>
      <Space wrap>
        <span>{agreement.what}</span>
        {agreement.doneAt ? (
          <Tag color="green">{t('care.isDone')}</Tag>
        ) : (
          agreement.overdue && <Tag color="red">{t('care.late')}</Tag>
        )}
      </Space>
      <Typography.Text type="secondary">
        {agreement.person.name} · {agreement.dueOn}
        {agreement.result && ` · ${agreement.result}`}
      </Typography.Text>
      {!agreement.doneAt && (
        <div>
          <Button size="small" onClick={() => setFinishing(true)}>
            {t('care.done')}
          </Button>
        </div>
      )}
      {finishing && <ResultDialog agreement={agreement} close={() => setFinishing(false)} />}
    </div>
  );
}
