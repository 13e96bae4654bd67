import { useMutation } from '@tanstack/react-query';
import { Flex, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { openWalkIn, queueChanged, type QueueNumber, type WalkIn } from './api/queue';

/** What the visitor wants, in a sentence, and who it is when we do not know yet. */
export function WalkInDialog({
  number,
  close,
}: {
  readonly number: QueueNumber;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<WalkIn>();
  const saving = useMutation({
    mutationFn: (walkIn: WalkIn) => openWalkIn(number.id, walkIn),
    onSuccess: async () => {
      await queueChanged();
      close();
    },
  });
  return (
    <Modal
      open
      title={t('queue.counter.newTicket')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={saving.mutate}
        initialValues={{ name: number.visitor ?? undefined }}
      >
        {!number.customer && (
          <Flex gap={12}>
            <Form.Item name="name" label={t('queue.counter.name')} style={{ flex: 1 }}>
              <Input maxLength={120} />
            </Form.Item>
            <Form.Item
              name="phone"
              label={t('queue.counter.phone')}
              rules={[{ required: true, message: t('outlet.needed') }]}
              style={{ flex: 1 }}
            >
              <Input maxLength={40} />
            </Form.Item>
          </Flex>
        )}
        <Form.Item
          name="subject"
          label={t('queue.counter.subject')}
          rules={[{ required: true, whitespace: true, message: t('outlet.needed') }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="body" label={t('queue.counter.body')}>
          <Input.TextArea rows={4} maxLength={20000} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
