import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useCommands } from '@/lib/commands';
import { EmptyState } from '@/ui/empty-state';
import { fetchAhead } from './api/get-ticket';
import type { TicketSummary } from './api/ticket';
import { TicketList } from './ticket-list';
import { TicketPane } from './ticket-pane';
import styles from './workspace.module.css';

/** The agent's desk: lists on the left, the conversation in the middle, everything known about it on the right. */
export function WorkspacePage() {
  const { t } = useTranslation('ticket');
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [rows, setRows] = useState<readonly TicketSummary[]>([]);
  const here = rows.findIndex((row) => row.id === id);
  const open = (ticket: string | undefined) => ticket && void navigate(`/tickets/${ticket}${search}`);
  const next = rows[here + 1]?.id;
  const previous = here > 0 ? rows[here - 1]?.id : undefined;
  const move = (to: string | undefined, ahead: string | undefined) => {
    open(to);
    if (ahead) fetchAhead(ahead);
  };
  useCommands([
    { id: 'next', title: t('commands.next'), group: t('commands.group'), keys: 'j', disabled: !next, run: () => move(next, rows[here + 2]?.id) },
    { id: 'previous', title: t('commands.previous'), group: t('commands.group'), keys: 'k', disabled: !previous, run: () => move(previous, rows[here - 2]?.id) },
    { id: 'new', title: t('commands.new'), group: t('commands.group'), keys: 'c', run: () => void navigate('/tickets/new') },
  ]); // prettier-ignore
  return (
    <div className={`${styles.desk} ${id ? styles.opened : ''}`}>
      <TicketList selected={id} onRows={setRows} />
      {id ? (
        <TicketPane key={id} id={id} leave={() => (next ? open(next) : void navigate(`/${search}`))} />
      ) : (
        <div className={styles.nothing}>
          <EmptyState title={t('nothingOpen')} fill={t('nothingOpenHint')} />
        </div>
      )}
    </div>
  );
}
