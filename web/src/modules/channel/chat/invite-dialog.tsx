import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { chatsChanged } from './api';
import { inviteVisitor, type SiteVisitor } from './site-visitors-api';

/** The words that appear on the visitor's page. What the server refuses, and why, stays in sight. */
export function InviteDialog({
  visitor,
  close,
}: {
  readonly visitor: SiteVisitor;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<{ words: string }>();
  const invite = useMutation({
    mutationFn: ({ words }: { words: string }) => inviteVisitor(visitor.id, words.trim()),
    onSuccess: close,
    onSettled: chatsChanged,
  });
  return (
    <Modal
      open
      title={t('chat.site.inviteTitle')}
      okText={t('chat.site.send')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={invite.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ words: visitor.words }}
        onFinish={(given) => invite.mutate(given)}
      >
        <Form.Item
          name="words"
          label={t('chat.site.words')}
          extra={t('chat.site.wordsHint')}
          rules={[{ required: true, whitespace: true, message: t('chat.needed') }]}
        >
          <Input.TextArea rows={3} maxLength={500} autoFocus />
        </Form.Item>
        <ProblemAlert error={invite.error} />
      </Form>
    </Modal>
  );
}
