import { Button, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import type { FormField } from './api/procedure-document';
import { useStep, type Value, type Work } from './api/work';
import { PersonSelect } from '@/ui/person-select';
import { WorkFile } from './work-file';
import { WithheldTag } from './work-written';
import styles from './work.module.css';

type Filled = Record<string, Value | null | undefined>;

/** The form of a stage: every field takes what its kind allows; the server looks again. */
export function WorkForm({ work, fields }: { readonly work: Work; readonly fields: readonly FormField[] }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Filled>();
  const step = useStep(work);
  if (fields.length === 0) return null;
  const seen = fields.filter(({ key }) => !work.withheld.includes(key));
  const save = (filled: Filled) =>
    step.mutate({
      path: 'form',
      body: { values: Object.fromEntries(seen.map(({ key }) => [key, told(filled[key])])) },
    });
  return (
    <div className={styles.block}>
      <h3>{t('desk.form')}</h3>
      <Form
        form={form}
        layout="vertical"
        size="small"
        disabled={Boolean(work.endedAt)}
        initialValues={work.answers}
        onFinish={save}
      >
        {fields.map((field) => (
          <Form.Item
            key={field.key}
            name={field.key}
            label={inWords(field.label)}
            extra={inWords(field.hint) || required(field)}
          >
            {work.withheld.includes(field.key) ? <WithheldTag /> : <FieldInput field={field} work={work} />}
          </Form.Item>
        ))}
        <ProblemAlert error={step.error} />
        {!work.endedAt && (
          <Button htmlType="submit" loading={step.isPending}>
            {t('desk.save')}
          </Button>
        )}
      </Form>
    </div>
  );

  function required(field: FormField): string | undefined {
    return field.requiredAt.length === 0
      ? undefined
      : t('desk.requiredAt', {
          moments: field.requiredAt.map((at) => t(`desk.moments.${at}`)).join(t('desk.and')),
        });
  }
}

function told(value: Value | null | undefined): Value | null {
  return value === undefined || value === '' ? null : value;
}

interface InputProps {
  readonly field: FormField;
  readonly work: Work;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: Value | null;
  readonly onChange?: (value: unknown) => void;
}

function FieldInput({ field, work, ...given }: InputProps) {
  const { t } = useTranslation('work');
  const { id, value, onChange } = given;
  switch (field.type) {
    case 'text':
      return <Input {...given} value={text(value)} maxLength={500} />;
    case 'long_text':
      return <Input.TextArea {...given} value={text(value)} autoSize={{ minRows: 2 }} maxLength={10_000} />;
    case 'number':
      return <InputNumber {...{ id, onChange }} value={number(value)} style={{ width: 200 }} />;
    case 'money':
      return (
        <InputNumber
          {...{ id, onChange }}
          value={number(value)}
          min={0}
          precision={2}
          suffix="¥"
          style={{ width: 200 }}
        />
      );
    case 'date':
      return (
        <DatePicker
          {...(id && { id })}
          value={value ? dayjs(text(value)) : null}
          onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
        />
      );
    case 'choice':
      return (
        <Select
          {...{ id, onChange }}
          value={value ?? null}
          allowClear
          options={field.choices.map((choice) => ({ value: choice.value, label: inWords(choice.label) }))}
        />
      );
    case 'yes_no':
      return (
        <Radio.Group
          {...{ id, value }}
          onChange={(event) => onChange?.(event.target.value)}
          options={[
            { value: true, label: t('desk.yes') },
            { value: false, label: t('desk.no') },
          ]}
        />
      );
    case 'person':
      return (
        <PersonSelect
          {...(id && { id })}
          {...(value ? { value: text(value) } : {})}
          {...(onChange && { onChange })}
        />
      );
    case 'file':
      return (
        <WorkFile
          work={work}
          value={value ? text(value) : undefined}
          onChange={onChange}
          disabled={Boolean(work.endedAt)}
        />
      );
  }
}

const text = (value: Value | null | undefined) =>
  value === null || value === undefined ? '' : String(value);
const number = (value: Value | null | undefined) => (typeof value === 'number' ? value : null);
