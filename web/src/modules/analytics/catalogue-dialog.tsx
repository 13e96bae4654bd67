import { useMutation } from '@tanstack/react-query';
import { Checkbox, DatePicker, Form, Input, InputNumber, Select, Space, Switch } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/form-dialog';
import { queries } from '@/lib/queries';
import { wallClock } from '@/lib/wall-clock';
import { fieldErrors } from '@/ui/problem-alert';
import { changeIndicator, periods, usePersonChoices, type IndicatorRow, type Period } from './api/catalogue';
import type { Goal } from './api/get-board';

interface Fields {
  readonly owner?: string;
  readonly warn?: number | null;
  readonly minimumSample?: number | null;
  readonly period?: Period;
  readonly goals: Goal[];
  readonly alert: boolean;
  readonly disclosed: boolean;
  readonly baseline?: [Dayjs, Dayjs] | null;
  readonly reason: string;
}

const goals: readonly Goal[] = ['experience', 'efficiency', 'relationship'];

/** Decides how an indicator is looked after; the reason is kept with what held before. */
export function CatalogueDialog({ row, close }: { readonly row: IndicatorRow; readonly close: () => void }) {
  const { t } = useTranslation('analytics');
  const [form] = Form.useForm<Fields>();
  const people = usePersonChoices();
  const { setting } = row;
  const saving = useMutation({
    mutationFn: ({ baseline, goals: chosen, ...rest }: Fields) =>
      changeIndicator(row.code, setting.version, {
        ...rest,
        goals: chosen,
        baselineFrom: baseline?.[0].format('YYYY-MM-DD'),
        baselineTo: baseline?.[1].format('YYYY-MM-DD'),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['catalogue'] });
      close();
    },
    onError: (problem) =>
      form.setFields(
        fieldErrors(problem).map(({ name, errors }) => ({ name: name.at(-1) as keyof Fields, errors })),
      ),
  });
  return (
    <FormDialog
      title={t('catalogue.change')}
      okText={t('register.save')}
      close={close}
      saving={saving}
      form={form}
      initialValues={{
        owner: setting.owner?.id,
        warn: setting.warn,
        minimumSample: setting.minimumSample,
        period: setting.period ?? undefined,
        goals: row.goals,
        alert: setting.alert,
        disclosed: setting.disclosed,
        baseline: setting.baselineFrom ? [dayjs(setting.baselineFrom), dayjs(setting.baselineTo)] : null,
      }}
    >
      <Form.Item name="owner" label={t('catalogue.owner')} extra={t('catalogue.ownerHint')}>
        <Select allowClear options={withOwner(people, row)} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Space size={16} align="start">
        <Form.Item name="warn" label={t('catalogue.warn')} extra={t('catalogue.warnHint')}>
          <InputNumber style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name="minimumSample" label={t('catalogue.sample')} extra={t('catalogue.sampleHint')}>
          <InputNumber min={1} style={{ width: 160 }} placeholder={String(row.minimumSample)} />
        </Form.Item>
      </Space>
      {row.measured === 'count' && (
        <Form.Item name="period" label={t('catalogue.period')}>
          <Select
            allowClear
            options={periods.map((value) => ({ value, label: t(`catalogue.periods.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item
        name="goals"
        label={t('catalogue.goals')}
        rules={[{ required: true, message: t('register.needed') }]}
      >
        <Checkbox.Group options={goals.map((value) => ({ value, label: t(`goals.${value}`) }))} />
      </Form.Item>
      <Form.Item name="baseline" label={t('catalogue.baseline')} extra={t('catalogue.baselineHint')}>
        <DatePicker.RangePicker maxDate={wallClock()} />
      </Form.Item>
      <Space size={32}>
        <Form.Item name="alert" label={t('catalogue.alert')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item
          name="disclosed"
          label={t('catalogue.disclosed')}
          valuePropName="checked"
          extra={t('catalogue.disclosedHint')}
        >
          <Switch />
        </Form.Item>
      </Space>
      <Form.Item
        name="reason"
        label={t('catalogue.reason')}
        rules={[{ required: true, whitespace: true, message: t('register.needed') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

function withOwner(people: { value: string; label: string }[], row: IndicatorRow) {
  const { owner } = row.setting;
  return owner && !people.some((one) => one.value === owner.id)
    ? [{ value: owner.id, label: owner.name }, ...people]
    : people;
}
