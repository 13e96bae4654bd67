import { Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerb } from './api/ticket-verbs';
import { PersonSelect, TeamSelect } from '@/ui/person-select';
import type { DialogProps } from './dialog-props';

/** Asks another team to take over; the clock of the transfer runs until they accept, and the customer is told. */
export function TransferDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ toTeam: string; toPerson?: string; reason: string }>();
  const team = Form.useWatch('toTeam', form);
  const transfer = useVerb('request_transfer', ticket);
  const askOwner = useVerb('ask_owner', ticket);
  return (
    <Modal
      open
      title={t('actions.request_transfer')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={transfer.isPending}
    >
      <p>{t('explain.request_transfer')}</p>
      <Form form={form} layout="vertical" onFinish={(chosen) => transfer.mutate(chosen, { onSuccess: done })}>
        <Form.Item name="toTeam" label={t('toTeam')} rules={[{ required: true, message: t('chooseTeam') }]}>
          <TeamSelect autoFocus />
        </Form.Item>
        <Form.Item name="toPerson" label={t('toPerson')}>
          <PersonSelect team={team} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonForTransfer') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <ProblemAlert error={transfer.error ?? askOwner.error} />
        {transfer.error instanceof ApiProblem && transfer.error.code === 'owner_must_decide' && (
          <Button
            type="primary"
            loading={askOwner.isPending}
            style={{ marginTop: 8 }}
            onClick={() => {
              const { toTeam, reason } = form.getFieldsValue();
              askOwner.mutate({ toTeam, reason }, { onSuccess: done });
            }}
          >
            {t('actions.ask_owner')}
          </Button>
        )}
      </Form>
    </Modal>
  );
}
