import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { dial, useAtHand } from './api';

interface CallCustomerProps {
  readonly ticket: string;
  readonly customer: string;
}

/** Calls the customer of a ticket; for whoever has an extension. */
export function CallCustomer(props: CallCustomerProps) {
  return useRight('call_work') ? <Call {...props} /> : null;
}

function Call({ ticket, customer }: CallCustomerProps) {
  const { t } = useTranslation('channel');
  const hand = useAtHand();
  const calling = useMutation({ mutationFn: () => dial({ ticket, customer }) });
  if (!hand.data?.extension) return null;
  return (
    <>
      <Button size="small" loading={calling.isPending} onClick={() => calling.mutate()}>
        {t('phone.callCustomer')}
      </Button>
      <ProblemAlert error={calling.error} />
    </>
  );
}
