import { DatePicker, Form, Input, Modal, Radio, Skeleton } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { exact, short } from '@/lib/dates';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { useWaits, type WaitChoice } from './api/get-waits';
import type { PauseReason } from './api/ticket';
import { useVerb } from './api/ticket-verbs';
import type { DialogProps } from './dialog-props';

interface Wish {
  readonly for: PauseReason;
  readonly until?: Dayjs;
  readonly reason: string;
}

/** Lets the ticket wait, for whom and until when: the policy says how long and how often. */
export function WaitDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<Wish>();
  const chosen = Form.useWatch('for', form);
  const waits = useWaits(ticket.id);
  const wait = useVerb('wait', ticket);
  const choices = waits.data?.choices ?? [];
  const latest = choices.find(({ reason }) => reason === chosen)?.latest;
  return (
    <Modal
      open
      title={t('actions.wait')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={wait.isPending}
      okButtonProps={{ disabled: !choices.some(({ allowed }) => allowed) }}
    >
      <p>{t('explain.wait')}</p>
      <ProblemAlert error={waits.error} />
      {waits.isPending && <Skeleton active />}
      {waits.data && (
        <Form<Wish>
          form={form}
          layout="vertical"
          initialValues={{ for: choices.find(({ allowed }) => allowed)?.reason }}
          onFinish={({ until, ...wish }) =>
            wait.mutate({ ...wish, until: instantOf(until) }, { onSuccess: done })
          }
        >
          <Form.Item
            name="for"
            label={t('wait.for')}
            rules={[{ required: true, message: t('wait.forNeeded') }]}
          >
            <Radio.Group
              vertical
              options={choices.map((choice) => ({
                value: choice.reason,
                label: <Choice choice={choice} />,
                disabled: !choice.allowed,
              }))}
            />
          </Form.Item>
          {chosen === 'agreed_date' && (
            <Form.Item
              name="until"
              label={t('wait.until')}
              rules={[{ required: true, message: t('wait.untilNeeded') }]}
            >
              <DatePicker
                showTime={{ format: 'HH:mm' }}
                format="YYYY-MM-DD HH:mm"
                minDate={wallClock()}
                {...(latest ? { maxDate: dayjs(latest) } : {})}
                style={{ width: '100%' }}
              />
            </Form.Item>
          )}
          <Form.Item
            name="reason"
            style={{ marginBottom: 32 }}
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('wait.reasonNeeded') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <ProblemAlert error={wait.error} />
        </Form>
      )}
    </Modal>
  );
}

function Choice({ choice }: { readonly choice: WaitChoice }) {
  const { t } = useTranslation('ticket');
  const limits = [
    choice.latest ? t('wait.latest', { time: short(choice.latest) }) : t('wait.noLimit'),
    typeof choice.left === 'number' && t('wait.left', { count: choice.left }),
  ].filter(Boolean);
  return (
    <span title={choice.latest ? exact(choice.latest) : undefined}>
      {t(`wait.reasons.${choice.reason}`)} <small>{limits.join(' · ')}</small>
    </span>
  );
}
