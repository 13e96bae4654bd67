import { App, Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '@/lib/api';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { useMessages } from './api/list-messages';
import type { DialogProps } from './dialog-props';

interface Split {
  readonly subject: string;
  readonly messages: readonly string[];
  readonly files?: readonly string[];
}

/** Chosen messages become a ticket of their own, with a link back. */
export function SplitDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Split>();
  const messages = useMessages(ticket.id);
  const split = useMutation({
    mutationFn: (wanted: Split) =>
      api.post<{ id: string; number: string }>(`/tickets/${ticket.id}/split`, wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ticket', ticket.id] }),
  });
  const chosen = Form.useWatch<readonly string[] | undefined>('messages', form);
  const own = (messages.data ?? []).filter((each) => each.author !== 'system');
  const files = [
    ...ticket.files,
    ...own.filter((each) => chosen?.includes(each.id)).flatMap((each) => each.files),
  ];
  return (
    <Modal
      open
      title={t('split.title')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={split.isPending}
    >
      <p>{t('split.explain')}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={(wanted) =>
          split.mutate(wanted, {
            onSuccess: ({ id, number }) => {
              void message.success(t('opened', { number }));
              done();
              void navigate(`/tickets/${id}`);
            },
          })
        }
      >
        <Form.Item
          name="subject"
          label={t('subject')}
          rules={[{ required: true, whitespace: true, message: t('subjectNeeded') }]}
        >
          <Input maxLength={200} placeholder={t('subjectHint')} />
        </Form.Item>
        <Form.Item
          name="messages"
          label={t('conversation')}
          rules={[{ required: true, message: t('split.choose') }]}
        >
          <Checkbox.Group
            style={{ flexDirection: 'column', gap: 4 }}
            options={own.map((each) => ({
              value: each.id,
              label: `${each.person?.name ?? ticket.customer?.name ?? ''}：${each.body.slice(0, 60)}`,
            }))}
          />
        </Form.Item>
        {files.length > 0 && (
          <Form.Item name="files" label={t('split.files')} extra={t('split.filesHint')}>
            <Checkbox.Group
              style={{ flexDirection: 'column', gap: 4 }}
              options={files.map((file) => ({ value: file.id, label: file.name }))}
            />
          </Form.Item>
        )}
        <ProblemAlert error={split.error} />
      </Form>
    </Modal>
  );
}
