import { Button, DatePicker, Form, Input, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useDeed, type Step } from './api/authoring';

interface Values {
  readonly companyWide?: boolean;
  readonly project?: string;
  readonly purpose?: string;
  readonly notes?: string;
  readonly liveOn?: Dayjs | null;
}

/** What a step came to, in words. Writing opens a completed step again. */
export function OutcomeForm({
  table,
  step,
  mayEdit,
}: {
  readonly table: string;
  readonly step: Step;
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation('blueprint');
  const [form] = Form.useForm<Values>();
  const companyWide = Form.useWatch('companyWide', form) ?? step.outcome.companyWide;
  const deed = useDeed(table);
  const { outcome } = step;
  const save = (values: Values) =>
    deed.mutate({
      kind: 'write',
      step: step.step,
      version: step.version,
      outcome: {
        companyWide: values.companyWide ?? outcome.companyWide,
        project: (values.companyWide ? '' : values.project) ?? outcome.project,
        purpose: values.purpose ?? outcome.purpose,
        notes: values.notes ?? outcome.notes,
        liveOn: values.liveOn ? values.liveOn.format('YYYY-MM-DD') : null,
      },
    });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      disabled={!mayEdit}
      initialValues={{ ...outcome, liveOn: outcome.liveOn ? dayjs(outcome.liveOn) : null }}
      onFinish={save}
      style={{ maxWidth: 720 }}
    >
      {step.step === 'aim' && (
        <>
          <Form.Item name="companyWide" label={t('scope')}>
            <Radio.Group
              options={[
                { value: true, label: t('wholeCompany') },
                { value: false, label: t('oneProject') },
              ]}
            />
          </Form.Item>
          {!companyWide && (
            <Form.Item name="project" label={t('project')}>
              <Input maxLength={200} />
            </Form.Item>
          )}
          <Form.Item name="purpose" label={t('purpose')} extra={t('purposeHint')}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </>
      )}
      {step.step === 'roll_out' && (
        <Form.Item name="liveOn" label={t('liveOn')}>
          <DatePicker />
        </Form.Item>
      )}
      <Form.Item name="notes" label={t(`notes.${step.step}`)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={8000} />
      </Form.Item>
      <ProblemAlert error={deed.error} />
      {mayEdit && (
        <Form.Item>
          <Button htmlType="submit" loading={deed.isPending}>
            {t('saveOutcome')}
          </Button>
        </Form.Item>
      )}
    </Form>
  );
}
