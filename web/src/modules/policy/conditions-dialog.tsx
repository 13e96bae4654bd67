import { Alert, Button, Card, Flex, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels, tiers } from '@/lib/request-traits';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategories, useCoverage } from './api/conditions';
import type { Condition } from './api/policy';
import styles from './policy.module.css';

interface ConditionsDialogProps {
  readonly name: string;
  readonly when: readonly Condition[];
  /** In force a change has its reason; in a draft the version has one. */
  readonly withReason: boolean;
  readonly saving: boolean;
  readonly error: unknown;
  readonly save: (when: readonly Condition[], reason: string) => void;
  readonly close: () => void;
}

interface Values {
  readonly when: readonly Partial<Condition>[];
  readonly reason?: string;
}

const problemClasses = ['technical', 'process', 'communication'] as const;
const complexities = ['general', 'complex'] as const;
const priorities = ['p1', 'p2', 'p3', 'p4'] as const;

/** Which requests a target is for: one condition is enough, all its lists must fit. Beside it, how many tickets that would have been. */
export function ConditionsDialog(props: ConditionsDialogProps) {
  const { t } = useTranslation('policy');
  const [form] = Form.useForm<Values>();
  const written = Form.useWatch<Values['when'] | undefined>('when', form) ?? props.when;
  const when = written.map(whole);
  return (
    <Modal
      open
      title={t('conditions.title', { name: props.name })}
      onCancel={props.close}
      onOk={() => form.submit()}
      okText={props.withReason ? t('publish') : t('conditions.keep')}
      confirmLoading={props.saving}
      width={760}
    >
      <p>{t('conditions.hint')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ when: props.when }}
        onFinish={(values) => props.save(values.when.map(whole), values.reason?.trim() ?? '')}
      >
        <Form.List name="when">
          {(fields, { add, remove }) => (
            <Flex vertical gap={8}>
              {fields.length === 0 && <p className={styles.muted}>{t('conditions.everyRequest')}</p>}
              {fields.map((field, place) => (
                <Card
                  key={field.key}
                  size="small"
                  title={place === 0 ? t('conditions.first') : t('conditions.other')}
                  extra={
                    <Button size="small" type="text" onClick={() => remove(field.name)}>
                      {t('conditions.remove')}
                    </Button>
                  }
                >
                  <OneCondition name={field.name} />
                </Card>
              ))}
              <Button onClick={() => add({})}>
                {fields.length === 0 ? t('conditions.addFirst') : t('conditions.add')}
              </Button>
            </Flex>
          )}
        </Form.List>
        <CoverageLine when={when} />
        {props.withReason && (
          <Form.Item
            name="reason"
            style={{ marginBottom: 32 }}
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={1000} showCount />
          </Form.Item>
        )}
        <ProblemAlert error={props.error} />
      </Form>
    </Modal>
  );
}

function OneCondition({ name }: { readonly name: number }) {
  const { t } = useTranslation('policy');
  const categories = useCategories().map(({ key, name }) => ({ value: key, label: name }));
  const several = (
    field: keyof Condition,
    options: readonly { readonly value: string; readonly label: string }[],
    free = false,
  ) => (
    <Form.Item
      name={[name, field]}
      label={t(`conditions.fields.${field}`)}
      style={{ flex: '1 1 220px', marginBottom: 8 }}
    >
      <Select
        mode={free ? 'tags' : 'multiple'}
        allowClear
        placeholder={t('conditions.any')}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options]}
      />
    </Form.Item>
  );
  const named = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <Flex wrap gap={8}>
      {several('categories', categories)}
      {several('problemClasses', named('problemClasses', problemClasses))}
      {several('complexities', named('complexities', complexities))}
      {several(
        'priorities',
        priorities.map((value) => ({ value, label: value.toUpperCase() })),
      )}
      {several('tiers', named('tiers', tiers))}
      {several('channels', named('channels', channels))}
      {several('contracts', [], true)}
      <Form.Item
        name={[name, 'major']}
        label={t('conditions.fields.major')}
        style={{ flex: '1 1 220px', marginBottom: 8 }}
      >
        <Select
          allowClear
          placeholder={t('conditions.any')}
          options={[
            { value: true, label: t('conditions.major') },
            { value: false, label: t('conditions.notMajor') },
          ]}
        />
      </Form.Item>
    </Flex>
  );
}

function CoverageLine({ when }: { readonly when: readonly Condition[] }) {
  const { t } = useTranslation('policy');
  const coverage = useCoverage(when);
  const names = new Map(useCategories().map(({ key, name }) => [key, name]));
  if (coverage.error) return <ProblemAlert error={coverage.error} />;
  const found = coverage.data;
  return (
    <Alert
      style={{ margin: '12px 0' }}
      type={found?.covered === 0 ? 'warning' : 'info'}
      showIcon
      title={
        found ? t('conditions.covered', { covered: found.covered, all: found.all }) : t('conditions.counting')
      }
      description={
        found && found.byCategory.length > 0
          ? found.byCategory
              .map(({ category, tickets }) => `${names.get(category) ?? category} ${tickets}`)
              .join('、')
          : undefined
      }
    />
  );
}

const whole = (condition: Partial<Condition>): Condition => ({
  categories: condition.categories ?? [],
  problemClasses: condition.problemClasses ?? [],
  complexities: condition.complexities ?? [],
  major: condition.major ?? null,
  priorities: condition.priorities ?? [],
  tiers: condition.tiers ?? [],
  channels: condition.channels ?? [],
  contracts: condition.contracts ?? [],
});
