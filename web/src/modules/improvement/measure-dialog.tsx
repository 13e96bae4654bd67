import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { PersonSelect } from '@/ui/person-select';
import { FormDialog } from '@/ui/form-dialog';
import { type ActionPlan, goalsChanged, type Measure, saveMeasure } from './api/goals';

interface Fields {
  readonly title: string;
  readonly owner: string;
  readonly period: [Dayjs, Dayjs];
}

/** One thing to be done for a goal: what, who, from when to when. */
export function MeasureDialog({
  plan,
  measure,
  close,
}: {
  readonly plan: ActionPlan;
  readonly measure?: Measure;
  readonly close: () => void;
}) {
  const { t } = useTranslation('improvement');
  const saving = useMutation({
    mutationFn: ({ period, ...fields }: Fields) =>
      saveMeasure(plan.id, measure, {
        ...fields,
        fromOn: period[0].format('YYYY-MM-DD'),
        dueOn: period[1].format('YYYY-MM-DD'),
      }),
    onSuccess: async () => {
      await goalsChanged();
      close();
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <FormDialog
      title={t(measure ? 'measures.change' : 'measures.new')}
      close={close}
      saving={saving}
      initialValues={
        measure
          ? {
              title: measure.title,
              owner: measure.owner.id,
              period: [dayjs(measure.fromOn), dayjs(measure.dueOn)],
            }
          : { period: [wallClock(), wallClock().add(1, 'month')] }
      }
    >
      <Form.Item
        name="title"
        label={t('measures.title')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="owner" label={t('goals.owner')} rules={needed}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="period" label={t('goals.period')} rules={needed}>
        <DatePicker.RangePicker />
      </Form.Item>
    </FormDialog>
  );
}
