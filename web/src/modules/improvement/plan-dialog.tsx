import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { wallClock } from '@/lib/wall-clock';
import { PersonSelect } from '@/ui/person-select';
import { FormDialog } from '@/ui/form-dialog';
import { type Rhythm, rhythms, usePosts } from './api/common';
import { type Method, methods, type Plan, savePlan, supervisionChanged } from './api/supervision';
import { ClauseSelect } from './clause-select';

interface Fields {
  readonly title: string;
  readonly clauses: string[];
  readonly rhythm: Rhythm;
  readonly method: Method;
  readonly sampleSize?: number;
  readonly category?: string;
  readonly indicator?: string;
  readonly instructions?: string;
  readonly person?: string;
  readonly post?: string;
  readonly nextDue: Dayjs;
}

/** What is checked, how often, how, and by whom. */
export function PlanDialog({ plan, close }: { readonly plan?: Plan; readonly close: () => void }) {
  const { t } = useTranslation('improvement');
  const [form] = Form.useForm<Fields>();
  const method = Form.useWatch('method', form);
  const posts = usePosts(useRight('people_read'));
  const saving = useMutation({
    mutationFn: ({ nextDue, ...fields }: Fields) =>
      savePlan(plan, { ...fields, title: fields.title.trim(), nextDue: nextDue.format('YYYY-MM-DD') }),
    onSuccess: async () => {
      await supervisionChanged();
      close();
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <FormDialog
      title={t(plan ? 'plans.change' : 'plans.new')}
      width={640}
      close={close}
      saving={saving}
      form={form}
      initialValues={initial(plan)}
    >
      <Form.Item
        name="title"
        label={t('plans.plan')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="clauses" label={t('clauses')} rules={needed}>
        <ClauseSelect several />
      </Form.Item>
      <Form.Item name="rhythm" label={t('plans.rhythm')}>
        <Radio.Group options={rhythms.map((value) => ({ value, label: t(`rhythms.${value}`) }))} />
      </Form.Item>
      <Form.Item name="method" label={t('checks.method')}>
        <Radio.Group options={methods.map((value) => ({ value, label: t(`methods.${value}`) }))} />
      </Form.Item>
      {method === 'sample' && (
        <>
          <Form.Item name="sampleSize" label={t('plans.sampleSize')}>
            <InputNumber min={1} max={50} />
          </Form.Item>
          <Form.Item name="category" label={t('plans.category')} extra={t('plans.categoryHint')}>
            <Input maxLength={100} placeholder="complaint" />
          </Form.Item>
        </>
      )}
      {method === 'indicator' && (
        <Form.Item name="indicator" label={t('plans.indicator')} rules={needed}>
          <Input maxLength={40} placeholder="IND-11" />
        </Form.Item>
      )}
      <Form.Item name="instructions" label={t('checks.instructions')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="person" label={t('plans.person')} extra={t('plans.who')}>
        <PersonSelect />
      </Form.Item>
      {posts.data && (
        <Form.Item name="post" label={t('plans.post')}>
          <Select
            allowClear
            options={posts.data.items.map((post) => ({ value: post.id, label: post.name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="nextDue" label={t('plans.next')} rules={needed}>
        <DatePicker minDate={wallClock()} />
      </Form.Item>
    </FormDialog>
  );
}

function initial(plan: Plan | undefined): Partial<Fields> {
  if (!plan)
    return { rhythm: 'quarterly', method: 'sample', sampleSize: 10, nextDue: wallClock().add(1, 'month') };
  return {
    title: plan.title,
    clauses: [...plan.clauses],
    rhythm: plan.rhythm,
    method: plan.method,
    nextDue: dayjs(plan.nextDue),
    ...(plan.sampleSize ? { sampleSize: plan.sampleSize } : {}),
    ...(plan.category ? { category: plan.category } : {}),
    ...(plan.indicator ? { indicator: plan.indicator } : {}),
    ...(plan.instructions ? { instructions: plan.instructions } : {}),
    ...(plan.person ? { person: plan.person.id } : {}),
    ...(plan.post ? { post: plan.post.id } : {}),
  };
}
