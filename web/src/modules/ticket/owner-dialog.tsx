import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useVerb } from './api/ticket-verbs';
import { PersonSelect, TeamSelect } from '@/ui/person-select';
import type { DialogProps } from './dialog-props';

/** A supervisor ends the passing back and forth: this team owns it, and maybe this person. */
export function OwnerDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ team: string; person?: string; reason: string }>();
  const team = Form.useWatch('team', form);
  const decide = useVerb('decide_owner', ticket);
  return (
    <Modal
      open
      title={t('actions.decide_owner')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={decide.isPending}
    >
      <p>{t('explain.decide_owner', { count: ticket.transfers })}</p>
      <Form form={form} layout="vertical" onFinish={(chosen) => decide.mutate(chosen, { onSuccess: done })}>
        <Form.Item name="team" label={t('team')} rules={[{ required: true, message: t('chooseTeam') }]}>
          <TeamSelect autoFocus />
        </Form.Item>
        <Form.Item name="person" label={t('handler')}>
          <PersonSelect team={team} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonForTransfer') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <ProblemAlert error={decide.error} />
      </Form>
    </Modal>
  );
}
