import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { PersonSelect, TeamSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  addPlan,
  afterSalesChanged,
  planVisit,
  recordTraining,
  trainingWays,
  type NewPlan,
} from './api/after-sales';

interface FormProps {
  readonly ticket: string;
  readonly done: () => void;
}

interface SheetProps<T extends object> {
  readonly title: string;
  readonly initial: Partial<T>;
  readonly save: (values: T) => Promise<unknown>;
  readonly done: () => void;
  readonly children: ReactNode;
}

/** A dialog with a form that is sent as a whole. */
function Sheet<T extends object>({ title, initial, save, done, children }: SheetProps<T>) {
  const [form] = Form.useForm<T>();
  const saving = useMutation({
    mutationFn: save,
    onSuccess: async () => {
      await afterSalesChanged();
      done();
    },
  });
  return (
    <Modal open title={title} onCancel={done} onOk={form.submit} confirmLoading={saving.isPending}>
      <Form<T>
        form={form}
        layout="vertical"
        initialValues={initial}
        onFinish={(values) => saving.mutate(values)}
      >
        {children}
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}

interface VisitValues {
  readonly way: 'call' | 'visit';
  readonly subject: string;
  readonly withinDays: number;
  readonly person?: string;
}

export function VisitForm({ ticket, done }: FormProps) {
  const { t } = useTranslation('work');
  const needed = [{ required: true, message: t('tasks.wordsNeeded') }];
  return (
    <Sheet<VisitValues>
      title={t('maintenance.do.visit')}
      initial={{ way: 'call', withinDays: 3 }}
      save={(values) => planVisit(ticket, values)}
      done={done}
    >
      <Form.Item name="way" label={t('visits.way')}>
        <Radio.Group
          options={(['call', 'visit'] as const).map((value) => ({ value, label: t(`visits.ways.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="subject" label={t('visits.subject')} rules={needed}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item name="withinDays" label={t('visits.withinDays')} rules={needed}>
        <InputNumber min={1} max={120} precision={0} />
      </Form.Item>
      <Form.Item name="person" label={t('tasks.ownerIfAny')}>
        <PersonSelect />
      </Form.Item>
    </Sheet>
  );
}

interface PlanValues extends Omit<NewPlan, 'nextDue'> {
  readonly nextDue: Dayjs;
}

export function PlanForm({ ticket, done }: FormProps) {
  const { t } = useTranslation('work');
  const needed = [{ required: true, message: t('tasks.wordsNeeded') }];
  return (
    <Sheet<PlanValues>
      title={t('maintenance.do.plan')}
      initial={{ kind: 'maintenance', everyMonths: 6, nextDue: wallClock().add(6, 'month') }}
      save={({ nextDue, ...values }) => addPlan(ticket, { ...values, nextDue: nextDue.format('YYYY-MM-DD') })}
      done={done}
    >
      <Form.Item name="product" label={t('defects.product')} rules={needed}>
        <Input autoFocus maxLength={120} />
      </Form.Item>
      <Form.Item name="serial" label={t('maintenance.serial')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="kind" label={t('maintenance.kind')}>
        <Radio.Group
          options={(['maintenance', 'call'] as const).map((value) => ({
            value,
            label: t(`maintenance.kinds.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="everyMonths" label={t('maintenance.everyMonths')} rules={needed}>
        <InputNumber min={1} max={120} precision={0} />
      </Form.Item>
      <Form.Item name="nextDue" label={t('maintenance.next')} rules={needed}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="team" label={t('tasks.team')}>
        <TeamSelect />
      </Form.Item>
      <Form.Item name="note" label={t('defects.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </Sheet>
  );
}

interface TrainingValues {
  readonly content: string;
  readonly way: (typeof trainingWays)[number];
  readonly attendedBy: readonly string[];
}

export function TrainingForm({ ticket, done }: FormProps) {
  const { t } = useTranslation('work');
  const needed = [{ required: true, message: t('tasks.wordsNeeded') }];
  return (
    <Sheet<TrainingValues>
      title={t('maintenance.do.training')}
      initial={{ way: 'on_site' }}
      save={(values) => recordTraining(ticket, values)}
      done={done}
    >
      <Form.Item name="content" label={t('trainings.content')} rules={needed}>
        <Input.TextArea autoFocus rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="way" label={t('trainings.way')}>
        <Radio.Group
          options={trainingWays.map((value) => ({ value, label: t(`trainings.ways.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="attendedBy"
        label={t('trainings.attendedBy')}
        rules={needed}
        extra={t('trainings.hint')}
      >
        <Select mode="tags" maxCount={50} open={false} suffix={null} />
      </Form.Item>
    </Sheet>
  );
}
