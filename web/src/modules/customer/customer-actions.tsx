import { Button, Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useChangeCustomer, useRestoreCustomer } from './api/change-customer';
import type { Customer } from './api/customer';
import { useReveal, type Revealed } from './api/reveal-customer';
import { ContractDialog } from './contract-dialog';
import { ProfileDialog } from './profile-dialog';

type Asking = 'reveal' | 'tier' | 'contract' | 'archive' | 'profile';

/** What can be done with a customer; each with the reason that the trail keeps. */
export function CustomerActions({
  customer,
  onRevealed,
}: {
  readonly customer: Customer;
  readonly onRevealed: (revealed: Revealed) => void;
}) {
  const { t } = useTranslation('customer');
  const mayEdit = useRight('customer_edit');
  const mayReveal = useRight('customer_reveal');
  const [asking, ask] = useState<Asking>();
  const [tier, setTier] = useState(customer.tier);
  const reveal = useReveal(customer.id);
  const changeTier = useChangeCustomer(customer, 'tier');
  const archive = useChangeCustomer(customer, 'archive');
  const restore = useRestoreCustomer(customer);
  const done = { onSuccess: () => ask(undefined) };
  const close = () => ask(undefined);
  return (
    <>
      {mayReveal && <Button onClick={() => ask('reveal')}>{t('reveal')}</Button>}
      {mayEdit && customer.archivedAt && (
        <Button loading={restore.isPending} onClick={() => restore.mutate()}>
          {t('restore')}
        </Button>
      )}
      {mayEdit && !customer.archivedAt && (
        <>
          <Button onClick={() => ask('archive')}>{t('archive')}</Button>
          <Button onClick={() => ask('tier')}>{t('changeTier')}</Button>
          <Button onClick={() => ask('contract')}>{t('contract.title')}</Button>
          <Button type="primary" onClick={() => ask('profile')}>
            {t('edit')}
          </Button>
        </>
      )}
      <ReasonDialog
        title={t('reveal')}
        open={asking === 'reveal'}
        onCancel={close}
        busy={reveal.isPending}
        error={reveal.error}
        onConfirm={(reason) =>
          reveal.mutate(reason, {
            onSuccess: (values) => {
              onRevealed(values);
              close();
            },
          })
        }
      >
        <p>{t('revealHint')}</p>
      </ReasonDialog>
      <ReasonDialog
        title={t('changeTier')}
        open={asking === 'tier'}
        onCancel={close}
        busy={changeTier.isPending}
        error={changeTier.error}
        onConfirm={(reason) => changeTier.mutate({ tier, reason }, done)}
      >
        <Form.Item label={t('tier')}>
          <Radio.Group
            value={tier}
            onChange={(event) => setTier(String(event.target.value))}
            options={[
              { value: 'high', label: t('tiers.high') },
              { value: 'middle', label: t('tiers.middle') },
              { value: 'low', label: t('tiers.low') },
            ]}
          />
        </Form.Item>
      </ReasonDialog>
      <ReasonDialog
        title={t('archive')}
        open={asking === 'archive'}
        onCancel={close}
        danger
        busy={archive.isPending}
        error={archive.error}
        onConfirm={(reason) => archive.mutate({ reason }, done)}
      />
      {asking === 'contract' && <ContractDialog customer={customer} close={close} />}
      <ProfileDialog customer={customer} open={asking === 'profile'} onClose={close} />
    </>
  );
}
