import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useTeams } from '@/lib/people';
import { askTask, tasksChanged, useTaskLimits, type NewTask } from './api/tasks';
import { amountOf, amountText, type AmountValue } from './task-amount';
import { AmountInput } from './task-amount-input';
import { PersonSelect, TeamSelect } from '@/ui/person-select';

interface Values {
  readonly title: string;
  readonly request: string;
  readonly team?: string;
  readonly owner?: string;
  readonly handed?: Record<string, string>;
  readonly blocking: boolean;
  readonly limit?: AmountValue;
}

/** Asks another team or a colleague; what that kind of team must be handed is asked for at once. */
export function TaskAskDialog({ ticket, done }: { readonly ticket: string; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Values>();
  const team = Form.useWatch('team', form);
  const teams = useTeams();
  const limits = useTaskLimits();
  const kind = teams.data?.items.find((one) => one.id === team)?.kind ?? 'other';
  const promised = limits.data?.find((limit) => limit.kind === kind);
  const asking = useMutation({
    mutationFn: (values: Values) => askTask(ticket, wanted(values)),
    onSuccess: async () => {
      await tasksChanged();
      done();
    },
  });
  const usual = promised && amountOf(promised.amount);
  return (
    <Modal
      open
      title={t('tasks.ask')}
      okText={t('tasks.askNow')}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={asking.isPending}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ blocking: true }}
        onFinish={(values) => asking.mutate(values)}
      >
        <Form.Item
          name="title"
          label={t('tasks.title')}
          rules={[{ required: true, whitespace: true, message: t('tasks.titleNeeded') }]}
        >
          <Input autoFocus maxLength={120} placeholder={t('tasks.titleHint')} />
        </Form.Item>
        <Form.Item
          name="team"
          label={t('tasks.team')}
          dependencies={['owner']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, chosen) =>
                chosen || getFieldValue('owner')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('tasks.whoNeeded'))),
            }),
          ]}
        >
          <TeamSelect />
        </Form.Item>
        <Form.Item name="owner" label={t('tasks.ownerIfAny')}>
          <PersonSelect team={team} />
        </Form.Item>
        <Form.Item
          name="request"
          label={t('tasks.request')}
          rules={[{ required: true, whitespace: true, message: t('tasks.requestNeeded') }]}
        >
          <Input.TextArea rows={3} maxLength={4000} placeholder={t('tasks.requestHint')} />
        </Form.Item>
        {promised?.required.map((name) => (
          <Form.Item
            key={name}
            name={['handed', name]}
            label={t('tasks.handedOver', { name })}
            rules={[{ required: true, whitespace: true, message: t('tasks.handedNeeded') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
        ))}
        <Form.Item name="limit" label={t('tasks.limit')} extra={t('tasks.limitHint')}>
          <AmountInput
            {...(usual ? { placeholder: `${usual.number ?? ''} ${t(`tasks.units.${usual.unit}`)}` } : {})}
          />
        </Form.Item>
        <Form.Item name="blocking" valuePropName="checked">
          <Checkbox>{t('tasks.blocking')}</Checkbox>
        </Form.Item>
        <ProblemAlert error={asking.error} />
      </Form>
    </Modal>
  );
}

function wanted({ limit, handed = {}, ...values }: Values): NewTask {
  return { ...values, handed, limit: limit && amountText(limit) };
}
