import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Form, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useStep, type Work } from './api/work';
import { PersonSelect } from '@/ui/person-select';

interface Written {
  readonly kind: 'standard' | 'tailored';
  readonly solution: string;
  readonly responsible: string;
  readonly resources?: string;
  readonly ifNeedsChange: string;
  readonly ifSystemsFail: string;
  readonly milestones?: readonly { title: string; person?: string; dueAt?: Dayjs }[];
  readonly stageDues?: Readonly<Record<string, Dayjs | null | undefined>>;
}

/** Writes the plan; milestones that are reached stay. */
export function WorkPlanForm({ work, done }: { readonly work: Work; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Written>();
  const step = useStep(work);
  const needed = [{ required: true, whitespace: true, message: t('desk.wordsNeeded') }];
  const save = ({ milestones, stageDues, ...plan }: Written) =>
    step.mutate(
      {
        path: 'plan',
        body: {
          ...plan,
          resources: plan.resources ?? '',
          milestones: milestones?.map((one) => ({ ...one, dueAt: instantOf(one.dueAt) })),
          stageDues: Object.fromEntries(
            Object.entries(stageDues ?? {}).flatMap(([stage, due]) => (due ? [[stage, instantOf(due)]] : [])),
          ),
        },
      },
      { onSuccess: done },
    );
  return (
    <Modal
      open
      width={680}
      title={t('plan.title')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={step.isPending}
    >
      <Form form={form} layout="vertical" initialValues={before(work)} onFinish={save}>
        <Form.Item name="kind" label={t('plan.kind')}>
          <Radio.Group
            options={(['standard', 'tailored'] as const).map((value) => ({
              value,
              label: t(`plan.kinds.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="solution" label={t('plan.solution')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={10_000} autoFocus />
        </Form.Item>
        <Form.Item
          name="responsible"
          label={t('plan.responsible')}
          rules={[{ required: true, message: t('plan.responsibleNeeded') }]}
        >
          <PersonSelect />
        </Form.Item>
        <Form.Item name="resources" label={t('plan.resources')}>
          <Input maxLength={4000} placeholder={t('plan.resourcesHint')} />
        </Form.Item>
        <Form.Item name="ifNeedsChange" label={t('plan.ifNeedsChange')} rules={needed}>
          <Input maxLength={4000} />
        </Form.Item>
        <Form.Item name="ifSystemsFail" label={t('plan.ifSystemsFail')} rules={needed}>
          <Input maxLength={4000} />
        </Form.Item>
        <Form.List name="milestones">
          {(rows, { add, remove }) => (
            <Form.Item label={t('plan.milestones')}>
              {rows.map((row) => (
                <Flex key={row.key} gap={8} align="baseline">
                  <Form.Item name={[row.name, 'title']} rules={needed} style={{ flex: 2, marginBottom: 8 }}>
                    <Input maxLength={200} placeholder={t('plan.milestone')} />
                  </Form.Item>
                  <Form.Item name={[row.name, 'person']} style={{ flex: 1, marginBottom: 8 }}>
                    <PersonSelect placeholder={t('plan.person')} />
                  </Form.Item>
                  <Form.Item name={[row.name, 'dueAt']} style={{ marginBottom: 8 }}>
                    <DatePicker showTime={{ format: 'HH:mm' }} format="MM-DD HH:mm" />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('plan.removeMilestone')}
                    onClick={() => remove(row.name)}
                  />
                </Flex>
              ))}
              <Button size="small" icon={<PlusOutlined />} onClick={() => add()}>
                {t('plan.addMilestone')}
              </Button>
            </Form.Item>
          )}
        </Form.List>
        <Form.Item label={t('plan.stageDues')} extra={t('plan.stageDuesHint')}>
          {work.dues.map((due) => {
            const stage = work.procedure.stages.find((one) => one.key === due.stage);
            return (
              <Flex key={due.stage} gap={8} align="baseline">
                <span style={{ width: 120 }}>{stage && inWords(stage.name)}</span>
                <Form.Item name={['stageDues', due.stage]} style={{ marginBottom: 6 }}>
                  <DatePicker
                    showTime={{ format: 'HH:mm' }}
                    format="YYYY-MM-DD HH:mm"
                    {...(due.dueAt && { placeholder: wallClock(due.dueAt).format('YYYY-MM-DD HH:mm') })}
                  />
                </Form.Item>
              </Flex>
            );
          })}
        </Form.Item>
        <ProblemAlert error={step.error} />
      </Form>
    </Modal>
  );
}

function before(work: Work): Partial<Written> {
  const open = work.milestones.filter((milestone) => !milestone.doneAt);
  const planned = work.dues.filter((due) => due.planned && due.dueAt);
  return {
    ...(work.plan
      ? {
          kind: work.plan.kind,
          solution: work.plan.solution,
          responsible: work.plan.responsible,
          resources: work.plan.resources,
          ifNeedsChange: work.plan.ifNeedsChange,
          ifSystemsFail: work.plan.ifSystemsFail,
        }
      : { kind: 'standard' as const }),
    milestones: open.map((one) => ({
      title: one.title,
      ...(one.person && { person: one.person }),
      ...(one.dueAt && { dueAt: wallClock(one.dueAt) }),
    })),
    stageDues: Object.fromEntries(planned.map((due) => [due.stage, due.dueAt ? wallClock(due.dueAt) : null])),
  };
}
