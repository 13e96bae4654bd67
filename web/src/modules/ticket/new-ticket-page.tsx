import { App, Button, Flex, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '@/lib/commands';
import { PageBody, PageHeader } from '@/ui/page-header';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { useOpenTicket, type NewTicket } from './api/open-ticket';
import type { TicketCustomer } from './api/ticket';
import { ClassificationFields } from './classification-fields';
import { CustomerFields } from './customer-fields';
import { DuplicateHint } from './duplicate-hint';
import styles from './new-ticket.module.css';

const channels = ['phone', 'walk_in', 'mail', 'chat'] as const;
const initial = { channel: 'phone', complexity: 'general', urgency: 'medium', impact: 'low' } as const;

/** For somebody on the phone or at the counter: who, what, how urgent; number in under a minute. */
export function NewTicketPage() {
  const { t } = useTranslation('ticket');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<NewTicket>();
  const [customer, setCustomer] = useState<TicketCustomer>();
  const open = useOpenTicket();
  const submit = (ticket: NewTicket) =>
    open.mutate(customer ? { ...ticket, customer: { id: customer.id } } : ticket, {
      onSuccess: ({ id, number }) => {
        void message.success(t('opened', { number }));
        void navigate(`/tickets/${id}`);
      },
      onError: (problem) => form.setFields(fieldErrors(problem) as Parameters<typeof form.setFields>[0]),
    });
  useCommands([
    {
      id: 'submit',
      title: t('commands.submit'),
      group: t('commands.group'),
      keys: 'mod+enter',
      run: () => form.submit(),
    },
  ]);
  return (
    <PageBody>
      <PageHeader title={t('commands.new')} hint={t('newHint')} />
      <Form form={form} layout="vertical" initialValues={initial} onFinish={submit} className={styles.form}>
        <section>
          <Form.Item name="channel" label={t('channel')}>
            <Radio.Group
              optionType="button"
              options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
            />
          </Form.Item>
          <CustomerFields found={customer} find={setCustomer} />
          <Form.Item
            name="subject"
            label={t('subject')}
            rules={[{ required: true, whitespace: true, message: t('subjectNeeded') }]}
          >
            <Input maxLength={200} placeholder={t('subjectHint')} />
          </Form.Item>
          <DuplicateHint customer={customer?.id} />
          <Form.Item name="body" label={t('body')}>
            <Input.TextArea rows={6} maxLength={20_000} placeholder={t('bodyHint')} />
          </Form.Item>
        </section>
        <section>
          <ClassificationFields tier={customer?.tier ?? 'low'} />
          <ProblemAlert error={open.error} />
          <Flex gap={8} justify="flex-end" className={styles.foot}>
            <Button onClick={() => void navigate(-1)}>{t('cancel')}</Button>
            <Button type="primary" htmlType="submit" loading={open.isPending}>
              {t('openTicket')}
            </Button>
          </Flex>
        </section>
      </Form>
    </PageBody>
  );
}
