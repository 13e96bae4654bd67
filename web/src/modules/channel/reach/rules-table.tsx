import { useMutation } from '@tanstack/react-query';
import { Button, Form, InputNumber, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarName, useCalendarOptions } from '@/lib/calendars';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { channels, putRule, reachChanged, type Rule, useRules } from './api';
import { useSpan } from './use-span';

/** When persons are there on each channel, and how fast they are to be. */
export function RulesTable() {
  const { t } = useTranslation('channel');
  const span = useSpan();
  const mayEdit = useRight('settings_edit');
  const rules = useRules();
  const calendars = useCalendarOptions();
  const nameOf = useCalendarName();
  const [editing, edit] = useState<Rule>();
  const rows = channels.map((channel) => rules.data?.find((rule) => rule.channel === channel) ?? { channel });
  return (
    <>
      <ProblemAlert error={rules.error} />
      <Table<Rule>
        size="small"
        rowKey="channel"
        pagination={false}
        loading={rules.isPending}
        dataSource={rows}
        columns={[
          { title: t('reach.channel'), render: (_, row) => t(`ticket:channels.${row.channel}`) },
          {
            title: t('reach.hoursOf'),
            render: (_, row) => (row.calendar ? nameOf(row.calendar) : t('reach.always')),
          },
          { title: t('reach.busyAfter'), align: 'right', render: (_, row) => span(row.busyAfter) },
          { title: t('reach.firstTarget'), align: 'right', render: (_, row) => span(row.firstTarget) },
          { title: t('reach.replyTarget'), align: 'right', render: (_, row) => span(row.replyTarget) },
          {
            key: 'act',
            align: 'right',
            render: (_, row) =>
              mayEdit && (
                <Button size="small" onClick={() => edit(row)}>
                  {t('reach.edit')}
                </Button>
              ),
          },
        ]}
      />
      {editing && <RuleDialog rule={editing} calendars={calendars} close={() => edit(undefined)} />}
    </>
  );
}

interface DialogProps {
  readonly rule: Rule;
  readonly calendars: { value: string; label: string }[];
  readonly close: () => void;
}

function RuleDialog({ rule, calendars, close }: DialogProps) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Omit<Rule, 'channel'>>();
  const saving = useMutation({
    mutationFn: (fields: Omit<Rule, 'channel'>) => putRule({ ...fields, channel: rule.channel }),
    onSuccess: async () => {
      await reachChanged();
      close();
    },
  });
  const number = (name: keyof Rule, label: string, extra?: string) => (
    <Form.Item name={name} label={label} extra={extra}>
      <InputNumber
        min={10}
        max={2_592_000}
        precision={0}
        suffix={t('reach.secondsUnit')}
        style={{ width: 200 }}
      />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t(`ticket:channels.${rule.channel}`)}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={saving.isPending}
    >
      <Form form={form} layout="vertical" initialValues={rule} onFinish={saving.mutate}>
        <Form.Item name="calendar" label={t('reach.hoursOf')} extra={t('reach.hoursHint')}>
          <Select allowClear options={calendars} placeholder={t('reach.always')} />
        </Form.Item>
        {number('busyAfter', t('reach.busyAfter'), t('reach.busyHint'))}
        {number('firstTarget', t('reach.firstTarget'))}
        {number('replyTarget', t('reach.replyTarget'))}
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
