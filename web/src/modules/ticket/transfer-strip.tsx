import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import type { Ticket } from './api/ticket';
import { useVerb } from './api/ticket-verbs';
import styles from './workspace.module.css';

/** A transfer that nobody has accepted yet: whoever sees it can take it over or send it back. */
export function TransferStrip({ ticket, refuse }: { readonly ticket: Ticket; readonly refuse: () => void }) {
  const { t } = useTranslation('ticket');
  const { message } = App.useApp();
  const accept = useVerb('accept_transfer', ticket);
  const may = ticket.allowed.includes('accept_transfer');
  const { transfer } = ticket;
  if (!transfer) return null;
  return (
    <div className={styles.strip}>
      <span>
        {t('transfer.pending', {
          from: transfer.from?.name ?? '—',
          to: transfer.toPerson?.name ?? transfer.toTeam?.name,
          reason: transfer.reason,
        })}{' '}
        <Time at={transfer.at} />
      </span>
      {may && (
        <>
          <Button size="small" onClick={refuse}>
            {t('actions.decline_transfer')}
          </Button>
          <Button
            size="small"
            type="primary"
            loading={accept.isPending}
            onClick={() =>
              accept.mutate(undefined, { onError: (error) => void message.error(problemText(error)) })
            }
          >
            {t('actions.accept_transfer')}
          </Button>
        </>
      )}
    </div>
  );
}
