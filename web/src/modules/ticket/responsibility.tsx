import { useTranslation } from 'react-i18next';
import { useMe } from '@/lib/session';
import { Pairs } from '@/ui/pairs';
import { Time } from '@/ui/time';
import type { Named, Ticket } from './api/ticket';

/** Who answers for it: the first responder until the end, the handler and the team for the work. */
export function Responsibility({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const person = (named: Named | null | undefined) =>
    named ? (
      <span style={named.id === me.id ? { color: 'var(--cn-mine)' } : {}}>{named.name}</span>
    ) : (
      t('nobody')
    );
  return (
    <Pairs
      of={[
        [t('firstResponder'), person(ticket.firstResponder)],
        [t('handler'), person(ticket.handler)],
        [t('team'), ticket.team?.name ?? t('nobody')],
        [t('handOvers'), ticket.transfers > 0 ? ticket.transfers : null],
        [
          t('ownerAsked'),
          ticket.ownerAskedAt && (
            <span style={{ color: 'var(--ant-color-warning)' }}>
              <Time at={ticket.ownerAskedAt} />
            </span>
          ),
        ],
      ]}
    />
  );
}
