import { Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useMessages, type Message } from './api/list-messages';
import type { Ticket } from './api/ticket';
import { MessageView } from './message-view';
import { usePending } from './send-later';
import styles from './conversation.module.css';

/** What was said, oldest first, ending at the newest; the request itself is the first message. */
export function Conversation({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const messages = useMessages(ticket.id);
  const pending = usePending(ticket.id);
  const said = [...(messages.data ?? []), ...pending];
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [said.length]);
  return (
    <div className={styles.conversation} role="log" aria-label={t('conversation')} tabIndex={-1}>
      <MessageView
        ticket={ticket.id}
        message={requestOf(ticket)}
        who={ticket.customer?.name ?? t('customer')}
      />
      <ProblemAlert error={messages.error} retry={() => void messages.refetch()} />
      {messages.isPending && <Skeleton active />}
      {said.map((message) => (
        <MessageView
          key={message.id}
          ticket={ticket.id}
          message={message}
          who={
            message.author === 'customer'
              ? (ticket.customer?.name ?? t('customer'))
              : (message.person?.name ?? t('system'))
          }
        />
      ))}
      <div ref={end} />
    </div>
  );
}

const requestOf = (ticket: Ticket): Message => ({
  id: ticket.id,
  author: 'customer',
  body: ticket.body || ticket.subject,
  visibility: 'public',
  files: ticket.files,
  at: ticket.openedAt,
});
