import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { Time } from '@/ui/time';
import { useTicketVisits, useTrainings } from './api/after-sales';
import { PlanForm, TrainingForm, VisitForm } from './maintenance-forms';
import styles from './tasks.module.css';

type Asked = 'visit' | 'plan' | 'training';

/** On a delivered ticket: calls and visits, the rhythm of maintenance, and what the customer was taught. */
export function TicketAfterSales({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('work');
  const visits = useTicketVisits(ticket);
  const trainings = useTrainings(ticket);
  const may = useRight('ticket_reply');
  const [asked, setAsked] = useState<Asked>();
  const done = () => setAsked(undefined);
  return (
    <>
      {visits.data?.map((one) => (
        <div key={one.id} className={styles.past}>
          <span>
            {t(`visits.ways.${one.way}`)}：{one.subject}
            {one.outcome && ` · ${t(`visits.outcomes.${one.outcome}`)}`}
          </span>
          <span className={one.late ? styles.late : styles.quiet}>
            <Time at={one.doneAt ?? one.dueAt} />
          </span>
        </div>
      ))}
      {trainings.data?.map((one) => (
        <div key={one.id} className={styles.past}>
          <span>
            {t('trainings.line', { content: one.content, count: one.attendedBy.length })}
            {one.again.length > 0 && (
              <span className={styles.late}>
                {' '}
                {t('trainings.again', { count: one.again.length })}{' '}
                {one.again.slice(0, 3).map((again) => (
                  <Link key={again.ticket} to={`/tickets/${again.ticket}`} title={again.subject}>
                    {again.number}{' '}
                  </Link>
                ))}
              </span>
            )}
          </span>
          <span className={styles.quiet}>
            <Time at={one.heldAt} />
          </span>
        </div>
      ))}
      {may && (
        <Flex gap={6} wrap style={{ marginTop: 6 }}>
          {(['visit', 'training', 'plan'] as const).map((each) => (
            <Button key={each} size="small" onClick={() => setAsked(each)}>
              {t(`maintenance.do.${each}`)}
            </Button>
          ))}
        </Flex>
      )}
      {asked === 'visit' && <VisitForm ticket={ticket} done={done} />}
      {asked === 'plan' && <PlanForm ticket={ticket} done={done} />}
      {asked === 'training' && <TrainingForm ticket={ticket} done={done} />}
    </>
  );
}
