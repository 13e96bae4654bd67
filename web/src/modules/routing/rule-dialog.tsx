import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels, tiers } from '@/lib/request-traits';
import { ProblemAlert } from '@/ui/problem-alert';
import { priorities, problemClasses, useQueues } from './api/queues';
import { type Condition, type Rule, type RuleBody, usePutRule } from './api/rules';
import { CategorySelect } from './category-select';

interface RuleDialogProps {
  readonly rule: Rule | undefined;
  readonly close: () => void;
  /** What a new rule begins with: a proposal that was learned. */
  readonly begin?: Partial<RuleBody>;
}

export function RuleDialog({ rule, close, begin }: RuleDialogProps) {
  const { t } = useTranslation('routing');
  const [form] = Form.useForm<RuleBody>();
  const queues = useQueues();
  const put = usePutRule(rule);
  const needed = [{ required: true, message: t('needed') }];
  const choice = (values: readonly string[], texts: string) =>
    values.map((value) => ({ value, label: texts ? t(`${texts}.${value}`) : value.toUpperCase() }));
  const several = (name: keyof Condition, options: { value: string; label: string }[]) => (
    <Form.Item name={['condition', name]} label={t(`rule.${name}`)}>
      <Select mode="multiple" allowClear placeholder={t('rule.any')} options={options} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={rule ? rule.name : t('rule.add')}
      onOk={form.submit}
      onCancel={close}
      confirmLoading={put.isPending}
    >
      <Form<RuleBody>
        form={form}
        layout="vertical"
        initialValues={rule ?? begin ?? {}}
        onFinish={(body) =>
          put.mutate(
            {
              ...body,
              condition: { ...rule?.condition, ...body.condition },
              ...(rule ? {} : { place: begin?.place ?? 0 }),
            },
            { onSuccess: close },
          )
        }
      >
        <Form.Item name="name" label={t('rule.name')} rules={needed}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name={['condition', 'categories']} label={t('rule.categories')}>
          <CategorySelect mode="multiple" placeholder={t('rule.any')} />
        </Form.Item>
        {several('problemClasses', choice(problemClasses, 'problemClasses'))}
        {several('priorities', choice(priorities, ''))}
        {several('tiers', choice(tiers, 'tiers'))}
        {several('channels', choice(channels, 'channels'))}
        {several('complexities', choice(['general', 'complex'], 'complexities'))}
        <Form.Item name="queue" label={t('rule.queue')} rules={needed}>
          <Select
            options={queues.data?.items.map((queue) => ({ value: queue.id, label: queue.name })) ?? []}
          />
        </Form.Item>
        <ProblemAlert error={put.error} />
      </Form>
    </Modal>
  );
}
