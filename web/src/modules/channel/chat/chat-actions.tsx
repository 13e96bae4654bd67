import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Modal, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { PersonSelect, TeamSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { callColleague, chatsChanged, endChat, leaveChat, listenIn, transferChat, type Chat } from './api';

type Dialog = 'transfer' | 'call';

/** What may be done with a chat besides writing. */
export function ChatActions({
  chat,
  mine,
  guest,
}: {
  readonly chat: Chat;
  readonly mine: boolean;
  readonly guest: boolean;
}) {
  const { t } = useTranslation('channel');
  const supervises = useRight('ticket_assign');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const act = useMutation({ mutationFn: (what: () => Promise<unknown>) => what(), onSuccess: chatsChanged });
  return (
    <Flex vertical gap={4} align="end">
      <Flex gap={8} wrap justify="end">
        {mine && (
          <>
            <Button size="small" onClick={() => setDialog('transfer')}>
              {t('chat.transfer')}
            </Button>
            <Button size="small" onClick={() => setDialog('call')}>
              {t('chat.call')}
            </Button>
            <Popconfirm title={t('chat.endSure')} onConfirm={() => act.mutate(() => endChat(chat.id))}>
              <Button size="small" danger>
                {t('chat.end')}
              </Button>
            </Popconfirm>
          </>
        )}
        {!mine && !guest && supervises && chat.state === 'talking' && (
          <Button size="small" onClick={() => act.mutate(() => listenIn(chat.id))}>
            {t('chat.listen')}
          </Button>
        )}
        {guest && (
          <Button size="small" onClick={() => act.mutate(() => leaveChat(chat.id))}>
            {t('chat.leave')}
          </Button>
        )}
      </Flex>
      <ProblemAlert error={act.error} />
      {dialog === 'transfer' && <TransferDialog chat={chat} close={() => setDialog(null)} />}
      {dialog === 'call' && <CallDialog chat={chat} close={() => setDialog(null)} />}
    </Flex>
  );
}

interface DialogProps {
  readonly chat: Chat;
  readonly close: () => void;
}

function TransferDialog({ chat, close }: DialogProps) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<{ person?: string; team?: string; reason?: string }>();
  const [to, setTo] = useState<'person' | 'team'>('person');
  const transfer = useMutation({
    mutationFn: (given: { person?: string; team?: string; reason?: string }) => transferChat(chat.id, given),
    onSuccess: () => {
      void chatsChanged();
      close();
    },
  });
  return (
    <Modal
      open
      title={t('chat.transfer')}
      okText={t('chat.transfer')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={transfer.isPending}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(given) => transfer.mutate(given)}>
        <Segmented
          value={to}
          onChange={setTo}
          options={[
            { value: 'person', label: t('chat.toPerson') },
            { value: 'team', label: t('chat.toTeam') },
          ]}
          style={{ marginBottom: 12 }}
        />
        {to === 'person' ? (
          <Form.Item
            name="person"
            label={t('chat.toPerson')}
            rules={[{ required: true, message: t('chat.needed') }]}
          >
            <PersonSelect />
          </Form.Item>
        ) : (
          <Form.Item
            name="team"
            label={t('chat.toTeam')}
            rules={[{ required: true, message: t('chat.needed') }]}
          >
            <TeamSelect />
          </Form.Item>
        )}
        <Form.Item name="reason" label={t('chat.reason')}>
          <Input maxLength={500} />
        </Form.Item>
        <ProblemAlert error={transfer.error} />
      </Form>
    </Modal>
  );
}

function CallDialog({ chat, close }: DialogProps) {
  const { t } = useTranslation('channel');
  const [person, setPerson] = useState<string>();
  const call = useMutation({
    mutationFn: (who: string) => callColleague(chat.id, who),
    onSuccess: () => {
      void chatsChanged();
      close();
    },
  });
  return (
    <Modal
      open
      title={t('chat.call')}
      okText={t('chat.call')}
      onCancel={close}
      okButtonProps={{ disabled: !person }}
      onOk={() => person && call.mutate(person)}
      confirmLoading={call.isPending}
    >
      <Form layout="vertical">
        <Form.Item label={t('chat.toPerson')}>
          <PersonSelect {...(person ? { value: person } : {})} onChange={setPerson} autoFocus />
        </Form.Item>
      </Form>
      <ProblemAlert error={call.error} />
    </Modal>
  );
}
