import { useMutation } from '@tanstack/react-query';
import { Button, Form, Modal, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarName, useCalendarOptions } from '@/lib/calendars';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { changeProgressInterval, useProgressIntervals, type ProgressInterval } from './api/progress';
import { amountOf, amountText, type AmountValue } from './task-amount';
import { AmountInput } from './task-amount-input';

/** How long a customer may go without a word while we work, by priority. A procedure may say otherwise. */
export function ProgressIntervals({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('work');
  const intervals = useProgressIntervals();
  const named = useCalendarName();
  const [changed, change] = useState<ProgressInterval>();
  const told = (amount: string) => {
    const { number, unit } = amountOf(amount);
    return `${number ?? ''} ${t(`tasks.units.${unit}`)}`;
  };
  return (
    <Modal open width={640} title={t('progress.intervals')} footer={null} onCancel={done}>
      <p>{t('progress.intervalsHint')}</p>
      <ProblemAlert error={intervals.error} />
      {intervals.isPending ? (
        <Skeleton active />
      ) : (
        <Table<ProgressInterval>
          size="small"
          rowKey="priority"
          pagination={false}
          dataSource={[...(intervals.data ?? [])]}
          columns={[
            { title: t('progress.priority'), render: (_, one) => t(`progress.priorities.${one.priority}`) },
            { title: t('progress.interval'), render: (_, one) => told(one.amount) },
            { title: t('tasks.calendar'), render: (_, one) => named(one.calendar) },
            {
              key: 'change',
              render: (_, one) => (
                <Button size="small" type="link" onClick={() => change(one)}>
                  {t('tasks.change')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {changed && <IntervalDialog interval={changed} done={() => change(undefined)} />}
    </Modal>
  );
}

interface Values {
  readonly amount: AmountValue;
  readonly calendar: string;
}

function IntervalDialog(props: { readonly interval: ProgressInterval; readonly done: () => void }) {
  const { interval, done } = props;
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Values>();
  const calendars = useCalendarOptions();
  const saving = useMutation({
    mutationFn: ({ amount, calendar }: Values) =>
      changeProgressInterval({ ...interval, calendar, amount: amountText(amount) ?? interval.amount }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['progress-intervals'] });
      done();
    },
  });
  const needed = [{ required: true, message: t('tasks.wordsNeeded') }];
  return (
    <Modal
      open
      title={t(`progress.priorities.${interval.priority}`)}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...interval, amount: amountOf(interval.amount) }}
        onFinish={saving.mutate}
      >
        <Form.Item name="amount" label={t('progress.interval')} rules={needed}>
          <AmountInput />
        </Form.Item>
        <Form.Item name="calendar" label={t('tasks.calendar')} rules={needed}>
          <Select options={calendars} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
