import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { type CallAtHand, callsChanged, finish, linkTicket, note } from './api';
import { CallButtons } from './call-buttons';
import { minutes, useSeconds } from './clock';
import { TicketFromCall } from './ticket-from-call';
import { SoftphoneButtons } from './softphone/softphone-buttons';
import { SoftphoneTrouble } from './softphone/softphone-status';
import type { MySoftphone } from './softphone/use-softphone';
import styles from './phone.module.css';

const colours = {
  waiting: 'default',
  ringing: 'orange',
  talking: 'green',
  held: 'gold',
  ended: 'blue',
} as const;

function Timer({ said }: { readonly said: number }) {
  return (
    <span className={styles.time} aria-live="off">
      {minutes(useSeconds(said))}
    </span>
  );
}

/** One call: who it is, what is open for him, the buttons of the telephone, and what was said. */
export function CallCard({
  at,
  softphone,
  isOver,
}: {
  readonly at: CallAtHand;
  /** When this browser speaks it. */
  readonly softphone?: MySoftphone | undefined;
  /** It ended here, which the server may not have heard yet. */
  readonly isOver?: boolean;
}) {
  const { t } = useTranslation('channel');
  const { call, customer, tickets } = at;
  const opens = useRight('ticket_open');
  const [notes, setNotes] = useState(call.notes ?? '');
  const [opening, setOpening] = useState(false);
  const noting = useMutation({ mutationFn: () => note(call.id, notes) });
  const ending = useMutation({
    mutationFn: async () => {
      if (notes !== (call.notes ?? '')) await note(call.id, notes);
      await finish(call.id);
    },
    onSuccess: callsChanged,
  });
  const linking = useMutation({
    mutationFn: (ticket: string) => linkTicket(call.id, ticket),
    onSuccess: callsChanged,
  });
  const details = [
    customer?.name === call.number ? null : call.number, // whoever is new is called by his number
    call.queue,
    call.choice && t('phone.chose', { key: call.choiceLabel ?? call.choice }),
    customer && t(`ticket:tiers.${customer.tier}`),
    customer?.provisional && t('phone.provisional'),
  ].filter(Boolean);
  return (
    <section className={styles.bar} role="region" aria-label={t('phone.call')} aria-live="polite">
      <div className={styles.head}>
        <Tag color={colours[call.state]}>
          {t(call.state === 'ended' ? 'phone.afterwards' : `phone.states.${call.state}`)}
        </Tag>
        <Timer key={`${call.state}${at.seconds}`} said={at.seconds} />
        <strong>
          {customer ? <Link to={`/customers/${customer.id}`}>{customer.name}</Link> : t('phone.unknown')}
        </strong>
        <span className={styles.quiet}>{details.join(' · ')}</span>
      </div>
      {call.said && <div className={styles.quiet}>{t('phone.said', { words: call.said })}</div>}
      <ul className={styles.tickets}>
        {tickets.slice(0, 5).map((ticket) => (
          <li key={ticket.id}>
            <Link to={`/tickets/${ticket.id}`}>
              {ticket.number} {ticket.subject}
            </Link>{' '}
            <span className={styles.quiet}>{t(`ticket:statuses.${ticket.status}`)}</span>
            {call.ticket?.id === ticket.id ? (
              <Tag color="green" style={{ marginInlineStart: 8 }}>
                {t('phone.about')}
              </Tag>
            ) : (
              <Button type="link" size="small" onClick={() => linking.mutate(ticket.id)}>
                {t('phone.link')}
              </Button>
            )}
          </li>
        ))}
        {tickets.length === 0 && <li className={styles.quiet}>{t('phone.nothingOpen')}</li>}
      </ul>
      {call.answeredAt && (
        <Input.TextArea
          aria-label={t('phone.notes')}
          placeholder={t('phone.notes')}
          value={notes}
          maxLength={10_000}
          autoSize={{ minRows: 1, maxRows: 5 }}
          onChange={(event) => setNotes(event.target.value)}
          onBlur={() => notes !== (call.notes ?? '') && noting.mutate()}
        />
      )}
      {softphone && <SoftphoneTrouble mine={softphone} />}
      <ProblemAlert error={noting.error ?? ending.error ?? linking.error} />
      <Flex justify="space-between" gap={8} wrap style={{ marginTop: 8 }}>
        <Space wrap>
          {opens && customer && !call.ticket && (
            <Button size="small" onClick={() => setOpening(true)}>
              {t('phone.newTicket')}
            </Button>
          )}
          {call.ticket && <Link to={`/tickets/${call.ticket.id}`}>{call.ticket.number}</Link>}
        </Space>
        {softphone?.state.talk ? (
          <SoftphoneButtons talk={softphone.state.talk} act={softphone.act} />
        ) : call.state === 'ended' ? (
          <Button type="primary" size="small" loading={ending.isPending} onClick={() => ending.mutate()}>
            {t('phone.done')}
          </Button>
        ) : (
          !isOver && <CallButtons call={call} takes={at.commands} />
        )}
      </Flex>
      {opening && <TicketFromCall call={call} notes={notes} close={() => setOpening(false)} />}
    </section>
  );
}
