import { Button, Drawer, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { short } from '@/lib/dates';
import { Pairs } from '@/ui/pairs';
import { type TicketRouting as Routing, usePosition, useTicketRouting } from './api/routing';
import { Explanation } from './explanation';

/** On the ticket: in which queue it is or was, and why it is with whom it is. */
export function TicketRouting({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('routing');
  const routing = useTicketRouting(ticket);
  const [open, setOpen] = useState(false);
  const waits = routing.data?.state === 'waiting' || routing.data?.state === 'offered';
  const position = usePosition(ticket, waits);
  const data = routing.data;
  if (!data) return null;
  return (
    <>
      <Pairs
        of={[
          [t('ticket.queue'), data.queueName],
          [t('ticket.rule'), data.rule],
          [t('ticket.position'), waits && position.data && t('ticket.ahead', { count: position.data.ahead })],
        ]}
      />
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen(true)}>
        {t('ticket.why')}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('ticket.why')} size={720}>
        <Details routing={data} />
      </Drawer>
    </>
  );
}

function Details({ routing }: { readonly routing: Routing }) {
  const { t } = useTranslation('routing');
  return (
    <>
      <Pairs
        of={[
          [t('ticket.queue'), routing.queueName],
          [t('ticket.rule'), routing.rule ?? t('ticket.noRule')],
        ]}
      />
      {routing.choice && <Explanation of={routing.choice} />}
      {routing.offers.length > 0 && (
        <>
          <h3>{t('ticket.offers')}</h3>
          <Timeline
            items={routing.offers.map((offer) => ({
              key: offer.id,
              content: `${short(offer.offeredAt)} ${offer.person.name} · ${t(`offerStates.${offer.state}`)}${offer.reason ? ` · ${offer.reason}` : ''}`,
            }))}
          />
        </>
      )}
    </>
  );
}
