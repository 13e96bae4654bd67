import { useMutation } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { dial, useAtHand, useCallsOf } from './api';
import { CallLine } from './call-line';

interface TicketCallsProps {
  readonly ticket: string;
  readonly customer: string | undefined;
}

/** The calls about a ticket, and a button to call its customer. */
export function TicketCalls({ ticket, customer }: TicketCallsProps) {
  const { t } = useTranslation('channel');
  const works = useRight('call_work');
  const calls = useCallsOf(ticket);
  return (
    <>
      <ProblemAlert error={calls.error} />
      {calls.data?.items.map((call) => (
        <CallLine key={call.id} call={call} />
      ))}
      {calls.data?.items.length === 0 && (
        <Typography.Text type="secondary">{t('phone.noCallsHere')}</Typography.Text>
      )}
      {works && customer && <CallCustomer ticket={ticket} customer={customer} />}
    </>
  );
}

function CallCustomer({ ticket, customer }: TicketCallsProps) {
  const { t } = useTranslation('channel');
  const hand = useAtHand();
  const calling = useMutation({ mutationFn: () => dial({ ticket, customer }) });
  if (!hand.data?.extension) return null;
  return (
    <div style={{ marginTop: 8 }}>
      <Button size="small" loading={calling.isPending} onClick={() => calling.mutate()}>
        {t('phone.callCustomer')}
      </Button>
      <ProblemAlert error={calling.error} />
    </div>
  );
}
