import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { closeFollowUp, type FollowUp, type Outcome, outcomes } from './api/follow-ups';

/** What came of it, in one word and in the lead's own. */
export function CloseFollowUpDialog({ followUp, close }: { followUp: FollowUp; close: () => void }) {
  const { t } = useTranslation('survey');
  const [form] = Form.useForm<{ outcome: Outcome; note: string }>();
  const closing = useMutation({
    mutationFn: (body: { outcome: Outcome; note: string }) => closeFollowUp(followUp, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['follow-ups'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={`${followUp.number} ${followUp.subject}`}
      okText={t('followUps.close')}
      confirmLoading={closing.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      {followUp.comment && <blockquote>{followUp.comment}</blockquote>}
      <Form form={form} layout="vertical" onFinish={closing.mutate}>
        <Form.Item
          name="outcome"
          label={t('columns.outcome')}
          rules={[{ required: true, message: t('outcomeMissing') }]}
        >
          <Select options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="note"
          label={t('note')}
          rules={[{ required: true, whitespace: true, message: t('noteMissing') }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={closing.error} />
      </Form>
    </Modal>
  );
}
