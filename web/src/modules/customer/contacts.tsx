import { Button, Flex, Input, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Customer } from './api/customer';
import { useAddPart, useRemovePart } from './api/keep-parts';

/** The people through whom a firm speaks. */
export function Contacts({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customer');
  const mayEdit = useRight('customer_edit') && !customer.archivedAt;
  const add = useAddPart(customer.id, 'contacts');
  const remove = useRemovePart(customer.id, 'contacts');
  const [name, setName] = useState('');
  const [duty, setDuty] = useState('');
  const save = () =>
    add.mutate(
      { name, duty },
      {
        onSuccess: () => {
          setName('');
          setDuty('');
        },
      },
    );
  return (
    <Flex vertical gap={6}>
      {customer.contacts.map((contact) => (
        <Flex key={contact.id} gap={8} align="center">
          <span>{contact.name}</span>
          <Typography.Text type="secondary" style={{ flex: 1 }}>
            {contact.duty}
          </Typography.Text>
          {mayEdit && (
            <Button size="small" type="text" onClick={() => remove.mutate(contact.id)}>
              {t('remove')}
            </Button>
          )}
        </Flex>
      ))}
      {mayEdit && (
        <Space.Compact>
          <Input
            placeholder={t('name')}
            aria-label={t('name')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.target.value)}
          />
          <Input
            placeholder={t('duty')}
            aria-label={t('duty')}
            value={duty}
            maxLength={100}
            onChange={(event) => setDuty(event.target.value)}
          />
          <Button onClick={save} loading={add.isPending} disabled={!name.trim()}>
            {t('add')}
          </Button>
        </Space.Compact>
      )}
      <ProblemAlert error={add.error ?? remove.error} />
    </Flex>
  );
}
