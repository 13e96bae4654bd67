import { Skeleton } from 'antd';
import { useState } from 'react';
import { PageBody } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useTicket } from './api/get-ticket';
import type { Ticket, Verb } from './api/ticket';
import { AsideStrip } from './aside-strip';
import { WaitStrip } from './wait-strip';
import { Composer } from './composer';
import { Conversation } from './conversation';
import { FirstOfferStrip } from './first-offer-strip';
import { SidePanel } from './side-panel';
import { TicketDialogs } from './ticket-dialogs';
import { TicketHead } from './ticket-head';
import { TransferStrip } from './transfer-strip';
import { useTicketActions } from './use-ticket-actions';
import styles from './workspace.module.css';

interface PaneProps {
  readonly id: string;
  /** Goes on to the next ticket, or back to the list after the last. */
  readonly leave: () => void;
}

export function TicketPane({ id, leave }: PaneProps) {
  const ticket = useTicket(id);
  if (ticket.data) return <OpenTicket ticket={ticket.data} leave={leave} />;
  return (
    <PageBody>
      <ProblemAlert error={ticket.error} retry={() => void ticket.refetch()} />
      {ticket.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
    </PageBody>
  );
}

function OpenTicket({ ticket, leave }: { readonly ticket: Ticket; readonly leave: () => void }) {
  const [asked, ask] = useState<Verb>();
  const actions = useTicketActions(ticket, ask);
  return (
    <div className={styles.pane}>
      <section className={styles.work} aria-label={ticket.subject}>
        <TicketHead ticket={ticket} actions={actions} />
        <AsideStrip ticket={ticket} ask={ask} />
        <WaitStrip ticket={ticket} />
        <TransferStrip ticket={ticket} refuse={() => ask('decline_transfer')} />
        <FirstOfferStrip ticket={ticket} />
        <Conversation ticket={ticket} />
        <Composer ticket={ticket} ask={ask} leave={leave} />
      </section>
      <SidePanel ticket={ticket} ask={ask} />
      <TicketDialogs ticket={ticket} asked={asked} done={() => ask(undefined)} />
    </div>
  );
}
