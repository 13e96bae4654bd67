import { useMutation } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, InputNumber, Select, Space, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '@/ui/form-dialog';
import { queries } from '@/lib/queries';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { useSettled } from '@/ui/use-settled';
import { inUnit, signs } from './amounts';
import {
  compose,
  composedUnits,
  recompose,
  usePreview,
  type ComposedForm,
  type ComposedIndicator,
} from './api/composed';
import type { Goal } from './api/get-board';

const goals: readonly Goal[] = ['experience', 'efficiency', 'relationship'];
const directions = ['at_least', 'at_most', 'below', 'exactly', 'about'] as const;

/** Writes an indicator as an expression of others; says at once whether it is right and what it comes to. */
export function ComposedDialog({
  one,
  close,
}: {
  readonly one?: ComposedIndicator | undefined;
  readonly close: () => void;
}) {
  const { t } = useTranslation('analytics');
  const [form] = Form.useForm<ComposedForm>();
  const expression = (Form.useWatch('expression', form) as string | undefined) ?? one?.expression ?? '';
  const unit = (Form.useWatch('unit', form) as string | undefined) ?? one?.unit ?? 'percent';
  const saving = useMutation({
    mutationFn: (fields: ComposedForm) => (one ? recompose(one, fields) : compose(fields)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['composed'] });
      await queries.invalidateQueries({ queryKey: ['board'] });
      close();
    },
    onError: (problem) =>
      form.setFields(
        fieldErrors(problem).map(({ name, errors }) => ({
          name: name.length > 1 ? ['name', name[1] as 'zh'] : (name[0] as 'expression'),
          errors,
        })),
      ),
  });
  const required = [{ required: true, whitespace: true, message: t('register.needed') }];
  return (
    <FormDialog
      title={one ? one.code : t('composed.new')}
      width={620}
      okText={t('register.save')}
      close={close}
      saving={saving}
      form={form}
      initialValues={
        one ? { ...one, reason: '' } : { unit: 'percent', direction: 'at_least', goals: ['experience'] }
      }
    >
      <Space size={16} align="start">
        <Form.Item name={['name', 'zh']} label={t('composed.nameZh')} rules={required}>
          <Input maxLength={100} style={{ width: 270 }} />
        </Form.Item>
        <Form.Item name={['name', 'en']} label={t('composed.nameEn')} rules={required}>
          <Input maxLength={100} style={{ width: 270 }} />
        </Form.Item>
      </Space>
      <Form.Item
        name="expression"
        label={t('composed.expression')}
        rules={required}
        extra={t('composed.help')}
      >
        <Input.TextArea rows={3} maxLength={500} spellCheck={false} style={{ fontFamily: 'monospace' }} />
      </Form.Item>
      <Verdict expression={expression} unit={unit} />
      <Space size={16} align="start" wrap>
        <Form.Item name="unit" label={t('composed.unit')}>
          <Select
            style={{ width: 120 }}
            options={composedUnits.map((value) => ({ value, label: t(`composed.units.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="direction" label={t('composed.direction')}>
          <Select
            style={{ width: 120 }}
            options={directions.map((value) => ({
              value,
              label: `${signs[value]} ${t(`composed.directions.${value}`)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="target" label={t('target')}>
          <InputNumber style={{ width: 120 }} placeholder={t('states.no_target')} />
        </Form.Item>
        <Form.Item name="clause" label={t('clause')}>
          <Input style={{ width: 100 }} maxLength={20} placeholder="3.1" />
        </Form.Item>
      </Space>
      <Form.Item
        name="goals"
        label={t('catalogue.goals')}
        rules={[{ required: true, message: t('register.needed') }]}
      >
        <Checkbox.Group options={goals.map((value) => ({ value, label: t(`goals.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('catalogue.reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}

function Verdict({ expression, unit }: { readonly expression: string; readonly unit: string }) {
  const { t } = useTranslation('analytics');
  const preview = usePreview(useSettled(expression));
  if (!preview.data) return <ProblemAlert error={preview.error} />;
  const { right, faults, uses, value } = preview.data;
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={right ? 'success' : 'error'}
      title={
        right
          ? t('composed.right', { value: value === null ? t('states.no_data') : inUnit(value, unit) })
          : t('composed.wrong')
      }
      description={
        right ? (
          <Typography.Text type="secondary">{t('composed.uses', { codes: uses.join('、') })}</Typography.Text>
        ) : (
          faults.map((fault) => (
            <div key={`${fault.line}:${fault.column}${fault.message}`}>
              {t('composed.place', { line: fault.line, column: fault.column + 1 })} {fault.message}
            </div>
          ))
        )
      }
    />
  );
}
