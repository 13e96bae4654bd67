import { AutoComplete, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '@/ui/use-settled';
import { useCustomersLike } from './api/find-customers';
import type { TicketCustomer } from './api/ticket';
import { CustomerAtHand } from './customer-at-hand';
import styles from './new-ticket.module.css';

interface CustomerFieldsProps {
  readonly found: TicketCustomer | undefined;
  readonly find: (customer: TicketCustomer | undefined) => void;
}

/** Looks the customer up while the name, the phone or the mail is typed; somebody unknown becomes a provisional customer. */
export function CustomerFields({ found, find }: CustomerFieldsProps) {
  const { t } = useTranslation('ticket');
  const form = Form.useFormInstance();
  const [typed, setTyped] = useState('');
  const like = useCustomersLike(useSettled(typed));
  const known = like.data?.items ?? [];
  const choose = (id: string) => {
    const customer = known.find((each) => each.id === id);
    find(customer);
    form.setFieldsValue({
      customer: { name: customer?.name, phone: customer?.phone, email: customer?.email },
    });
  };
  const options = known.map((each) => ({
    value: each.id,
    label: (
      <span className={styles.option}>
        <b>{each.name}</b>
        <span>{each.phone ?? each.email}</span>
        <span>{t(`tiers.${each.tier}`)}</span>
      </span>
    ),
  }));
  const type = (text: string) => {
    setTyped(text);
    find(undefined);
  };
  return (
    <>
      <Form.Item
        name={['customer', 'name']}
        label={t('customerName')}
        rules={[{ required: true, whitespace: true, message: t('customerNeeded') }]}
      >
        <AutoComplete
          autoFocus
          options={options}
          onSelect={choose}
          showSearch={{ onSearch: type }}
          placeholder={t('customerHint')}
        />
      </Form.Item>
      <Flex gap={16}>
        <Form.Item name={['customer', 'phone']} label={t('phone')} style={{ flex: 1 }}>
          <Input maxLength={40} inputMode="tel" onChange={(event) => type(event.target.value)} />
        </Form.Item>
        <Form.Item
          name={['customer', 'email']}
          label={t('email')}
          style={{ flex: 1 }}
          rules={[{ type: 'email', message: t('emailWrong') }]}
        >
          <Input maxLength={200} inputMode="email" onChange={(event) => type(event.target.value)} />
        </Form.Item>
      </Flex>
      {found && <CustomerAtHand customer={found} />}
    </>
  );
}
