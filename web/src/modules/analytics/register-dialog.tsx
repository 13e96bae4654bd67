import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, InputNumber, Modal, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import type { UploadedFile } from '@/lib/upload';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { FilesField } from '@/ui/files-field';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import {
  correct,
  enter,
  registerKinds,
  shapes,
  useUnitChoices,
  type RegisterForm,
  type RegisterKind,
  type RegisterRow,
} from './api/register';

interface Fields {
  readonly kind: RegisterKind;
  readonly title: string;
  readonly unit?: string;
  readonly day?: Dayjs;
  readonly begins?: Dayjs;
  readonly ends?: Dayjs | null;
  readonly number?: number | null;
  readonly outOf?: number | null;
  readonly note?: string;
  readonly reason?: string;
}

/** Enters something, or corrects what was entered: the earlier entry stays, with the reason beside it. */
export function RegisterDialog({
  wrong,
  close,
}: {
  readonly wrong?: RegisterRow;
  readonly close: (made?: RegisterRow) => void;
}) {
  const { t } = useTranslation('analytics');
  const [form] = Form.useForm<Fields>();
  const units = useUnitChoices();
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const kind = (Form.useWatch('kind', form) as RegisterKind | undefined) ?? wrong?.kind;
  const shape = kind && shapes[kind];
  const saving = useMutation({
    mutationFn: (fields: Fields) => {
      const entry = body(fields, files);
      return wrong ? correct(wrong.id, entry, fields.reason ?? '') : enter(entry);
    },
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['register'] });
      close(made);
    },
    onError: (problem) =>
      form.setFields(
        fieldErrors(problem).map(({ name, errors }) => ({ name: name.at(-1) as keyof Fields, errors })),
      ),
  });
  const required = [{ required: true, message: t('register.needed') }];
  return (
    <Modal
      open
      title={wrong ? t('register.correct') : t('register.enter')}
      okText={t('register.save')}
      confirmLoading={saving.isPending}
      onOk={form.submit}
      onCancel={() => close()}
      width={560}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={wrong ? initial(wrong) : {}}
        onFinish={saving.mutate}
      >
        <Form.Item
          name="kind"
          label={t('register.kind')}
          rules={required}
          extra={kind && t(`register.asks.${kind}`)}
        >
          <Select
            disabled={wrong !== undefined}
            showSearch={{ optionFilterProp: 'label' }}
            options={registerKinds.map((value) => ({ value, label: t(`register.kinds.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="title"
          label={t('register.name')}
          rules={[{ required: true, whitespace: true, message: t('register.needed') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        {shape === 'span' ? (
          <Space size={16} align="start">
            <Form.Item name="begins" label={t('register.begins')} rules={required}>
              <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" maxDate={wallClock()} />
            </Form.Item>
            <Form.Item name="ends" label={t('register.ends')} extra={t('register.endsOpen')}>
              <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
            </Form.Item>
          </Space>
        ) : (
          <Form.Item name="day" label={t('register.day')} rules={required}>
            <DatePicker maxDate={wallClock()} />
          </Form.Item>
        )}
        {(shape === 'share' || shape === 'number' || kind === 'outage' || kind === 'training') && (
          <Space size={16} align="start">
            <Form.Item
              name="number"
              label={t(`register.numbers.${kind ?? 'other'}`, { defaultValue: t('register.number') })}
            >
              <InputNumber min={kind === 'net_promoter' ? -100 : 0} style={{ width: 180 }} />
            </Form.Item>
            {(shape === 'share' || kind === 'outage') && (
              <Form.Item
                name="outOf"
                label={t(`register.bases.${kind}`, { defaultValue: t('register.outOf') })}
              >
                <InputNumber min={0} style={{ width: 180 }} />
              </Form.Item>
            )}
          </Space>
        )}
        {units.length > 0 && (
          <Form.Item name="unit" label={t('register.unit')}>
            <Select
              allowClear
              placeholder={t('register.company')}
              options={units}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('register.note')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <Form.Item
          label={t('register.evidence')}
          extra={shape === 'day_with_evidence' ? t('register.noEvidenceWhy') : undefined}
        >
          <FilesField add={t('register.addFile')} value={files} onChange={setFiles} />
        </Form.Item>
        {wrong && (
          <Form.Item
            name="reason"
            label={t('register.reason')}
            rules={[{ required: true, whitespace: true, message: t('register.needed') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        )}
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}

function body(fields: Fields, files: readonly { id: string }[]): RegisterForm {
  const span = shapes[fields.kind] === 'span';
  return {
    kind: fields.kind,
    title: fields.title,
    unit: fields.unit,
    day: span ? undefined : fields.day?.format('YYYY-MM-DD'),
    begins: span ? instantOf(fields.begins) : undefined,
    ends: span ? instantOf(fields.ends) : undefined,
    number: fields.number,
    outOf: fields.outOf,
    note: fields.note,
    files: files.map((file) => file.id),
  };
}

function initial(row: RegisterRow): Partial<Fields> {
  return {
    kind: row.kind,
    title: row.title,
    day: dayjs(row.day),
    number: row.number,
    outOf: row.outOf,
    ...(row.unit ? { unit: row.unit.id } : {}),
    ...(row.begins ? { begins: wallClock(row.begins) } : {}),
    ...(row.ends ? { ends: wallClock(row.ends) } : {}),
    ...(row.note ? { note: row.note } : {}),
  };
}
