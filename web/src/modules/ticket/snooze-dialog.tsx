import { DatePicker, Form, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerb } from './api/ticket-verbs';
import type { DialogProps } from './dialog-props';

const choices = ['hour', 'afternoon', 'tomorrow', 'week', 'customer', 'time'] as const;
type Choice = (typeof choices)[number];

/** Puts the ticket off; what was promised the customer runs on, and it says so. */
export function SnoozeDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ choice: Choice; time?: Dayjs; reason?: string }>();
  const choice = Form.useWatch('choice', form);
  const snooze = useVerb('snooze', ticket);
  const offered = choices.filter((each) => each !== 'afternoon' || wallClock().hour() < 13);
  return (
    <Modal
      open
      title={t('actions.snooze')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={snooze.isPending}
    >
      <p>{t('explain.snooze')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ choice: 'tomorrow' }}
        onFinish={({ choice, time, reason }) =>
          snooze.mutate({ until: instantOf(untilOf(choice, time)), reason }, { onSuccess: done })
        }
      >
        <Form.Item name="choice">
          <Radio.Group vertical options={offered.map((value) => ({ value, label: t(`snooze.${value}`) }))} />
        </Form.Item>
        {choice === 'time' && (
          <Form.Item name="time" rules={[{ required: true, message: t('snooze.timeNeeded') }]}>
            <DatePicker showTime={{ format: 'HH:mm' }} minDate={wallClock()} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('snooze.reason')}>
          <Input maxLength={500} />
        </Form.Item>
        <ProblemAlert error={snooze.error} />
      </Form>
    </Modal>
  );
}

function untilOf(choice: Choice, time: Dayjs | undefined): Dayjs | undefined {
  const morning = wallClock().startOf('day').hour(9);
  switch (choice) {
    case 'hour':
      return wallClock().add(1, 'hour');
    case 'afternoon':
      return wallClock().startOf('day').hour(14);
    case 'tomorrow':
      return morning.add(1, 'day');
    case 'week':
      return morning.add(1, 'week').startOf('week').add(1, 'day').hour(9);
    case 'customer':
      return undefined;
    case 'time':
      return time;
  }
}
