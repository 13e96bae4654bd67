import { Button, Drawer, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useWork, type Work } from './api/work';
import { WorkDesk } from './work-desk';
import { StageLine } from './work-stage-line';
import styles from './work.module.css';

/** On a ticket: where it stands in its procedure, what is due, and the way to the desk. */
export function TicketWork({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('work');
  const work = useWork(ticket);
  const [open, setOpen] = useState(false);
  if (work.error) return <ProblemAlert error={work.error} retry={() => void work.refetch()} />;
  if (work.isPending) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  if (!work.data) return <span className={styles.quiet}>{t('desk.noProcedure')}</span>;
  return (
    <>
      <StageLine work={work.data} />
      <Standing work={work.data} />
      <Button size="small" style={{ marginTop: 8 }} onClick={() => setOpen(true)}>
        {t(work.data.endedAt ? 'desk.look' : 'desk.open')}
      </Button>
      <Drawer
        open={open}
        size={720}
        title={`${inWords(work.data.procedure.name)} · ${t('desk.revision', { revision: work.data.revision })}`}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <WorkDesk work={work.data} />
      </Drawer>
    </>
  );
}

function Standing({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const due = work.dues[0]?.dueAt;
  const needs = work.missing.toNext.length;
  if (work.endedAt) return null;
  return (
    <div className={styles.quiet}>
      {t('desk.since')} <Time at={work.since} />
      {due && (
        <span className={new Date(due) < new Date() ? styles.late : ''}>
          {' · '}
          {t('desk.stageDue')} <Time at={due} />
        </span>
      )}
      {work.expectedAt && (
        <div>
          {t('desk.expected')} <Time at={work.expectedAt} as="short" />
        </div>
      )}
      <div>
        {needs > 0 && t('desk.needs', { count: needs })}
        {work.highRisk && work.procedure.riskPlan !== 'never' && work.riskPlan?.state !== 'approved' && (
          <Tag color="error" style={{ marginInlineStart: needs > 0 ? 8 : 0 }}>
            {t('desk.riskPlanWanted')}
          </Tag>
        )}
      </div>
    </div>
  );
}
