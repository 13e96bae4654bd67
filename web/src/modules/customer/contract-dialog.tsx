import { DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useChangeCustomer } from './api/change-customer';
import type { Customer } from './api/customer';

const key = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The terms a customer has by contract: targets of the policy may ask for them. Empty terms: no contract. */
export function ContractDialog({
  customer,
  close,
}: {
  readonly customer: Customer;
  readonly close: () => void;
}) {
  const { t } = useTranslation('customer');
  const [terms, setTerms] = useState(customer.contract?.terms ?? '');
  const [days, setDays] = useState<{ from?: string | undefined; until?: string | undefined }>({
    from: customer.contract?.from ?? undefined,
    until: customer.contract?.until ?? undefined,
  });
  const change = useChangeCustomer(customer, 'contract');
  const isSound = terms === '' || key.test(terms);
  return (
    <ReasonDialog
      title={t('contract.change')}
      open
      onCancel={close}
      busy={change.isPending}
      error={change.error}
      onConfirm={(reason) => {
        if (isSound)
          change.mutate({ terms: terms === '' ? null : terms, ...days, reason }, { onSuccess: close });
      }}
    >
      <Form.Item
        label={t('contract.terms')}
        extra={t('contract.hint')}
        {...(isSound ? {} : { validateStatus: 'error' as const })}
      >
        <Input value={terms} maxLength={40} onChange={(event) => setTerms(event.target.value.trim())} />
      </Form.Item>
      <Form.Item label={t('contract.days')}>
        <DatePicker.RangePicker
          allowEmpty
          value={[days.from ? dayjs(days.from) : null, days.until ? dayjs(days.until) : null]}
          onChange={(chosen) =>
            setDays({ from: chosen?.[0]?.format('YYYY-MM-DD'), until: chosen?.[1]?.format('YYYY-MM-DD') })
          }
        />
      </Form.Item>
    </ReasonDialog>
  );
}
