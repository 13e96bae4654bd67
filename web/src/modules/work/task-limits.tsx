import { useMutation } from '@tanstack/react-query';
import { Button, Form, InputNumber, Modal, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarOptions } from '@/lib/calendars';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { changeTaskLimit, useTaskLimits, type TaskLimit } from './api/tasks';
import { amountOf, amountText, type AmountValue } from './task-amount';
import { AmountInput } from './task-amount-input';

/** What each kind of team promises the others, and what it must be handed. */
export function TaskLimits({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('work');
  const limits = useTaskLimits();
  const [changed, setChanged] = useState<TaskLimit>();
  return (
    <Modal open width={760} title={t('tasks.limits')} footer={null} onCancel={done}>
      <p>{t('tasks.limitsHint')}</p>
      <ProblemAlert error={limits.error} />
      {limits.isPending ? (
        <Skeleton active />
      ) : (
        <Table<TaskLimit>
          size="small"
          rowKey="kind"
          pagination={false}
          dataSource={[...(limits.data ?? [])]}
          columns={[
            { title: t('tasks.kind'), render: (_, limit) => t(`tasks.kinds.${limit.kind}`) },
            { title: t('tasks.limit'), render: (_, limit) => <Amount text={limit.amount} /> },
            { title: t('tasks.required'), render: (_, limit) => limit.required.join('、') || '–' },
            {
              key: 'change',
              render: (_, limit) => (
                <Button size="small" type="link" onClick={() => setChanged(limit)}>
                  {t('tasks.change')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {changed && <LimitDialog limit={changed} done={() => setChanged(undefined)} />}
    </Modal>
  );
}

function Amount({ text }: { readonly text: string }) {
  const { t } = useTranslation('work');
  const { number, unit } = amountOf(text);
  return (
    <>
      {number} {t(`tasks.units.${unit}`)}
    </>
  );
}

interface Values {
  readonly amount: AmountValue;
  readonly calendar: string;
  readonly warnAfter: number;
  readonly required: readonly string[];
}

function LimitDialog({ limit, done }: { readonly limit: TaskLimit; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Values>();
  const calendars = useCalendarOptions();
  const saving = useMutation({
    mutationFn: ({ amount, ...values }: Values) =>
      changeTaskLimit({ ...limit, ...values, amount: amountText(amount) ?? limit.amount }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['task-limits'] });
      done();
    },
  });
  const needed = [{ required: true, message: t('tasks.wordsNeeded') }];
  return (
    <Modal
      open
      title={t(`tasks.kinds.${limit.kind}`)}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...limit, amount: amountOf(limit.amount) }}
        onFinish={(values) => saving.mutate(values)}
      >
        <Form.Item name="amount" label={t('tasks.limit')} rules={needed}>
          <AmountInput />
        </Form.Item>
        <Form.Item name="calendar" label={t('tasks.calendar')} rules={needed}>
          <Select options={calendars} />
        </Form.Item>
        <Form.Item name="warnAfter" label={t('tasks.warnAfter')} rules={needed}>
          <InputNumber min={1} max={99} precision={0} suffix="%" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="required" label={t('tasks.required')} extra={t('tasks.requiredHint')}>
          <Select mode="tags" maxCount={20} open={false} suffix={null} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
