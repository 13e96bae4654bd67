import { Form, Input, Modal, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { type NewShift, useAddShift } from './api/roster';

interface ShiftDialogProps {
  readonly team: string;
  readonly person: string;
  readonly name: string;
  readonly date: string;
  readonly close: () => void;
}

/** Puts somebody on duty; an end that is not after the beginning lies on the next day. */
export function ShiftDialog({ team, person, name, date, close }: ShiftDialogProps) {
  const { t } = useTranslation('routing');
  const [form] = Form.useForm<Pick<NewShift, 'kind' | 'from' | 'to'>>();
  const add = useAddShift();
  const times = [{ required: true, message: t('needed') }];
  return (
    <Modal
      open
      title={t('roster.addTo', { name, date })}
      onOk={form.submit}
      onCancel={close}
      confirmLoading={add.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'work', from: '09:00', to: '18:00' }}
        onFinish={(values: Pick<NewShift, 'kind' | 'from' | 'to'>) =>
          add.mutate({ ...values, team, person, date }, { onSuccess: close })
        }
      >
        <Form.Item name="kind">
          <Segmented
            options={[
              { value: 'work', label: t('roster.work') },
              { value: 'on_call', label: t('roster.on_call') },
            ]}
          />
        </Form.Item>
        <Form.Item name="from" label={t('roster.from')} rules={times}>
          <Input type="time" autoFocus />
        </Form.Item>
        <Form.Item name="to" label={t('roster.to')} extra={t('roster.overMidnight')} rules={times}>
          <Input type="time" />
        </Form.Item>
        <ProblemAlert error={add.error} />
      </Form>
    </Modal>
  );
}
