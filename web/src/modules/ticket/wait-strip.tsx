import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import type { Ticket } from './api/ticket';
import { useVerb } from './api/ticket-verbs';
import styles from './workspace.module.css';

/** Says that clocks stand still, for whom, since when and until when at the latest. */
export function WaitStrip({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const resume = useVerb('resume', ticket);
  const { waitingSince, waitingFor, waitingUntil } = ticket;
  if (!waitingSince || !['waiting_customer', 'on_hold'].includes(ticket.status)) return null;
  return (
    <div className={styles.strip}>
      <span>
        {t('wait.stands', { for: t(`wait.reasons.${waitingFor ?? 'waiting_customer'}`) })}{' '}
        <Time at={waitingSince} as="short" />
        {waitingUntil && (
          <>
            {t('wait.goesOn')} <Time at={waitingUntil} as="short" />
          </>
        )}
      </span>
      {ticket.allowed.includes('resume') && (
        <Button size="small" loading={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {t('actions.resume')}
        </Button>
      )}
    </div>
  );
}
