import { Button, Flex, Input, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Customer, IdentityKind } from './api/customer';
import { useAddPart, useRemovePart } from './api/keep-parts';
import type { Revealed } from './api/reveal-customer';

/** By what the customer is recognised, masked until somebody says why it should not be. */
export function Identities({
  customer,
  revealed,
}: {
  readonly customer: Customer;
  readonly revealed: Revealed | undefined;
}) {
  const { t } = useTranslation('customer');
  const mayEdit = useRight('customer_edit') && !customer.archivedAt;
  const remove = useRemovePart(customer.id, 'identities');
  return (
    <Flex vertical gap={6}>
      {customer.identities.length === 0 && (
        <Typography.Text type="secondary">{t('identitiesEmpty')}</Typography.Text>
      )}
      {customer.identities.map((identity) => (
        <Flex key={identity.id} gap={8} align="center">
          <Typography.Text type="secondary" style={{ width: 84 }}>
            {t(`identityKinds.${identity.kind}`)}
          </Typography.Text>
          <span style={{ flex: 1 }}>
            {revealed?.identities.find((each) => each.id === identity.id)?.value ?? identity.masked}
            {identity.contact && ` · ${contactName(customer, identity.contact)}`}
          </span>
          {mayEdit && (
            <Button
              size="small"
              type="text"
              loading={remove.isPending}
              onClick={() => remove.mutate(identity.id)}
            >
              {t('remove')}
            </Button>
          )}
        </Flex>
      ))}
      <ProblemAlert error={remove.error} />
      {mayEdit && <AddIdentity customer={customer.id} />}
    </Flex>
  );
}

function contactName(customer: Customer, id: string) {
  return customer.contacts.find((contact) => contact.id === id)?.name ?? '';
}

function AddIdentity({ customer }: { readonly customer: string }) {
  const { t } = useTranslation('customer');
  const [kind, setKind] = useState<IdentityKind>('phone');
  const [value, setValue] = useState('');
  const add = useAddPart(customer, 'identities');
  const save = () => add.mutate({ kind, value }, { onSuccess: () => setValue('') });
  return (
    <>
      <Space.Compact>
        <Select
          aria-label={t('identityKind')}
          value={kind}
          onChange={setKind}
          style={{ width: 110 }}
          options={[
            { value: 'phone', label: t('identityKinds.phone') },
            { value: 'mail', label: t('identityKinds.mail') },
            { value: 'wechat', label: t('identityKinds.wechat') },
            { value: 'number', label: t('identityKinds.number') },
          ]}
        />
        <Input
          aria-label={t('identity')}
          value={value}
          maxLength={254}
          onChange={(event) => setValue(event.target.value)}
          onPressEnter={save}
        />
        <Button onClick={save} loading={add.isPending} disabled={!value.trim()}>
          {t('add')}
        </Button>
      </Space.Compact>
      <ProblemAlert error={add.error} />
    </>
  );
}
