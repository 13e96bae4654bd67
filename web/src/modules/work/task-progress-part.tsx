import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { Time } from '@/ui/time';
import { useProgressDue } from './api/progress';
import { ProgressDialog } from './task-progress-dialog';
import styles from './tasks.module.css';

/** On a ticket: until when the customer has to hear how it goes on, and the word for it. */
export function TicketProgress({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('work');
  const due = useProgressDue(ticket);
  const mayTell = useRight('ticket_reply');
  const [writing, setWriting] = useState(false);
  if (!due.data?.dueAt) return null;
  return (
    <div className={styles.promised}>
      <span className={due.data.missed ? styles.late : undefined}>
        {t(due.data.missed ? 'progress.missed' : 'progress.due')} <Time at={due.data.dueAt} />
      </span>
      {mayTell && (
        <Button size="small" type={due.data.missed ? 'primary' : 'default'} onClick={() => setWriting(true)}>
          {t('progress.write')}
        </Button>
      )}
      {writing && (
        <ProgressDialog
          ticket={ticket}
          suggestion={due.data.suggestion ?? ''}
          done={() => setWriting(false)}
        />
      )}
    </div>
  );
}
