import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { PersonSelect } from '@/ui/person-select';
import { FormDialog } from '@/ui/form-dialog';
import { type ActionPlan, type Goal, goals, goalsChanged, saveActionPlan } from './api/goals';

interface Fields {
  readonly title: string;
  readonly about: Goal | 'indicator';
  readonly indicator?: string;
  readonly owner: string;
  readonly period: [Dayjs, Dayjs];
  readonly appraisal: string;
}

/** For which goal, by when, on whose word, and how it counts. */
export function GoalDialog({ plan, close }: { readonly plan?: ActionPlan; readonly close: () => void }) {
  const { t } = useTranslation('improvement');
  const [form] = Form.useForm<Fields>();
  const about = Form.useWatch('about', form);
  const saving = useMutation({
    mutationFn: ({ about: goal, period, indicator, ...fields }: Fields) =>
      saveActionPlan(plan, {
        ...fields,
        goal: goal === 'indicator' ? undefined : goal,
        indicator: goal === 'indicator' ? indicator?.trim() : undefined,
        fromOn: period[0].format('YYYY-MM-DD'),
        toOn: period[1].format('YYYY-MM-DD'),
      }),
    onSuccess: async () => {
      await goalsChanged();
      close();
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  const words = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDialog
      title={t(plan ? 'goals.change' : 'goals.new')}
      close={close}
      saving={saving}
      form={form}
      initialValues={initial(plan)}
    >
      <Form.Item name="title" label={t('goals.plan')} rules={words}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="about" label={t('goals.goal')}>
        <Radio.Group
          options={[
            ...goals.map((value) => ({ value, label: t(`goalNames.${value}`) })),
            { value: 'indicator', label: t('goals.indicator') },
          ]}
        />
      </Form.Item>
      {about === 'indicator' && (
        <Form.Item name="indicator" label={t('plans.indicator')} rules={words}>
          <Input maxLength={40} placeholder="IND-11" />
        </Form.Item>
      )}
      <Form.Item name="owner" label={t('goals.owner')} rules={needed}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="period" label={t('goals.period')} rules={needed}>
        <DatePicker.RangePicker />
      </Form.Item>
      <Form.Item name="appraisal" label={t('goals.appraisal')} extra={t('goals.appraisalHint')} rules={words}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}

function initial(plan: ActionPlan | undefined): Partial<Fields> {
  if (!plan) return { about: 'experience', period: [wallClock(), wallClock().add(3, 'month')] };
  return {
    title: plan.title,
    about: plan.goal ?? 'indicator',
    ...(plan.indicator ? { indicator: plan.indicator } : {}),
    owner: plan.owner.id,
    period: [dayjs(plan.fromOn), dayjs(plan.toOn)],
    appraisal: plan.appraisal,
  };
}
