import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { beginWork, failVisit, setOff, type SiteVisit, useVisit, visitsChanged } from './api/site-visits';
import { ArrivalForm } from './arrival-form';
import { ReportForm } from './report-form';
import styles from './visit.module.css';
import { VisitFacts, VisitTags } from './visit-facts';

/** One stop of the engineer's day: what comes next is the one big button. */
export function MyVisitPage() {
  const { t } = useTranslation('channel');
  const { id = '' } = useParams();
  const visit = useVisit(id);
  return (
    <PageBody>
      <PageHeader
        title={visit.data ? visit.data.customer.name : t('visit.mine')}
        hint={<Link to="/visits/mine">{t('visit.back')}</Link>}
      />
      <div className={styles.phone}>
        <ProblemAlert error={visit.error} />
        {visit.isPending && <Skeleton active />}
        {visit.data && (
          <>
            <VisitTags visit={visit.data} />
            <div style={{ margin: '12px 0' }}>
              <VisitFacts visit={visit.data} />
            </div>
            <Next visit={visit.data} />
          </>
        )}
      </div>
    </PageBody>
  );
}

function Next({ visit }: { readonly visit: SiteVisit }) {
  const { t } = useTranslation('channel');
  const [failing, setFailing] = useState(false);
  const [arriving, setArriving] = useState(false);
  const doing = useMutation({
    mutationFn: (verb: (id: string) => Promise<unknown>) => verb(visit.id),
    onSuccess: visitsChanged,
  });
  const fail = useMutation({
    mutationFn: (reason: string) => failVisit(visit.id, reason),
    onSuccess: async () => {
      await visitsChanged();
      setFailing(false);
    },
  });
  if (['done', 'failed', 'cancelled'].includes(visit.state)) return null;
  return (
    <>
      <ProblemAlert error={doing.error} />
      <Flex vertical gap={8}>
        {visit.state === 'planned' && !arriving && (
          <Button type="primary" block loading={doing.isPending} onClick={() => doing.mutate(setOff)}>
            {t('visit.setOff')}
          </Button>
        )}
        {(visit.state === 'planned' || visit.state === 'on_the_way') &&
          (arriving ? (
            <ArrivalForm visit={visit.id} />
          ) : (
            <Button
              block
              type={visit.state === 'on_the_way' ? 'primary' : 'default'}
              onClick={() => setArriving(true)}
            >
              {t('visit.arrive')}
            </Button>
          ))}
        {visit.state === 'arrived' && (
          <Button type="primary" block loading={doing.isPending} onClick={() => doing.mutate(beginWork)}>
            {t('visit.begin')}
          </Button>
        )}
        {visit.state === 'working' && <ReportForm visit={visit} />}
        <Button block danger type="text" onClick={() => setFailing(true)}>
          {t('visit.fail')}
        </Button>
      </Flex>
      <ReasonDialog
        title={t('visit.fail')}
        open={failing}
        onCancel={() => setFailing(false)}
        onConfirm={fail.mutate}
        busy={fail.isPending}
        error={fail.error}
        danger
      />
    </>
  );
}
