import { Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useMessages, type Message } from './api/list-messages';
import type { MergedTicket, Ticket } from './api/ticket';
import { MessageView } from './message-view';
import { usePending } from './send-later';
import styles from './conversation.module.css';

/** What was said, oldest first, ending at the newest; the request itself is the first message. */
export function Conversation({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const messages = useMessages(ticket.id);
  const pending = usePending(ticket.id);
  const said = [...inOrder([...(messages.data ?? []), ...(ticket.merged ?? []).map(openingOf)]), ...pending];
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

const inOrder = (messages: readonly Message[]) =>
  [...messages].sort((one, other) => one.at.localeCompare(other.at));

/** A ticket that was merged into this one, by the words it began with. */
const openingOf = (merged: MergedTicket): Message => ({
  id: merged.id,
  author: 'customer',
  body: `${merged.number} ${merged.subject}\n${merged.body}`.trim(),
  visibility: 'public',
  files: merged.files,
  at: merged.openedAt,
});

const requestOf = (ticket: Ticket): Message => ({
  id: ticket.id,
  author: 'customer',
  body: ticket.body || ticket.subject,
  visibility: 'public',
  files: ticket.files,
  at: ticket.openedAt,
});
