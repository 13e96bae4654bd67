import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useCommands } from '@/lib/commands';
import { EmptyState } from '@/ui/empty-state';
import { fetchAhead } from './api/get-ticket';
import { TicketList } from './ticket-list';
import { TicketPane } from './ticket-pane';
import styles from './workspace.module.css';

/** The agent's desk: lists on the left, the conversation in the middle, everything known about it on the right. */
export function WorkspacePage() {
  const { t } = useTranslation('ticket');
  const { id } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const [order, setOrder] = useState<readonly string[]>([]);
  const here = id ? order.indexOf(id) : -1;
  const open = (ticket: string | undefined) => ticket && void navigate(`/tickets/${ticket}${search}`);
  const next = order[here + 1];
  const previous = here > 0 ? order[here - 1] : undefined;
  const move = (to: string | undefined, ahead: string | undefined) => {
    open(to);
    if (ahead) fetchAhead(ahead);
  };
  const group = t('commands.group');
  const forward = () => move(next, order[here + 2]);
  const back = () => move(previous, order[here - 2]);
  useCommands([
    { id: 'next', title: t('commands.next'), group, keys: 'j', disabled: !next, run: forward },
    { id: 'previous', title: t('commands.previous'), group, keys: 'k', disabled: !previous, run: back },
    { id: 'new', title: t('commands.new'), group, keys: 'c', run: () => void navigate('/tickets/new') },
  ]);
  return (
    <div className={`${styles.desk} ${id ? styles.opened : ''}`}>
      <TicketList selected={id} onOrder={setOrder} />
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
