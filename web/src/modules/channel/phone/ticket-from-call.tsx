import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { useScenarios } from '../reach/api';
import { type Call, callsChanged, openTicket } from './api';

interface Fields {
  readonly subject: string;
  readonly body?: string;
  readonly category?: string;
}

interface TicketFromCallProps {
  readonly call: Call;
  readonly notes: string;
  readonly close: () => void;
}

/** A new request of the caller, filled in with what was said. */
export function TicketFromCall({ call, notes, close }: TicketFromCallProps) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Fields>();
  const navigate = useNavigate();
  const scenarios = useScenarios();
  const opening = useMutation({
    mutationFn: (fields: Fields) => openTicket(call.id, fields),
    onSuccess: async ({ ticket }) => {
      close();
      await callsChanged();
      await navigate(`/tickets/${ticket}`);
    },
  });
  const said = notes === '' ? (call.said ?? '') : notes;
  return (
    <Modal
      open
      title={t('phone.newTicket')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={opening.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={opening.mutate}
        initialValues={{ subject: said.split('\n')[0]?.slice(0, 60), body: said }}
      >
        <Form.Item
          name="subject"
          label={t('phone.subject')}
          rules={[{ required: true, whitespace: true, message: t('outlet.needed') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item name="body" label={t('phone.body')}>
          <Input.TextArea rows={4} maxLength={20_000} />
        </Form.Item>
        <Form.Item name="category" label={t('phone.category')} extra={t('phone.categoryHint')}>
          <Select allowClear options={scenarios.data ?? []} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <ProblemAlert error={opening.error} />
      </Form>
    </Modal>
  );
}
