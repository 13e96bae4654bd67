import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCallsOf } from './api';
import { CallCustomer } from './call-customer';
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
      {works && customer && (
        <div style={{ marginTop: 8 }}>
          <CallCustomer ticket={ticket} customer={customer} />
        </div>
      )}
    </>
  );
}
