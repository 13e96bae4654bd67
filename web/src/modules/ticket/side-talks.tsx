import { Button, Flex, Form, Input, Modal, Radio, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useBeginTalk, useSideTalks, useWriteAside, type NewTalk, type SideTalk } from './api/desk';
import type { Ticket } from './api/ticket';
import { PersonSelect } from '@/ui/person-select';
import styles from './workspace.module.css';

/** Talks with third parties about this ticket; the customer never sees them. */
export function SideTalks({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const talks = useSideTalks(ticket.id);
  const [beginning, begin] = useState(false);
  const [opened, open] = useState<string>();
  const shown = talks.data?.items.find(({ id }) => id === opened);
  return (
    <>
      <ProblemAlert error={talks.error} />
      {talks.data?.items.length === 0 && <div className={styles.quiet}>{t('aside.none')}</div>}
      {talks.data?.items.map((talk) => (
        <button key={talk.id} type="button" className={styles.talk} onClick={() => open(talk.id)}>
          <span>
            {talk.name} · {talk.subject}
          </span>
          <span className={styles.quiet}>{t('aside.messages', { count: talk.messages.length })}</span>
        </button>
      ))}
      {ticket.allowed.includes('answer') && (
        <Button size="small" style={{ marginTop: 6 }} onClick={() => begin(true)}>
          {t('aside.begin')}
        </Button>
      )}
      {beginning && <BeginDialog ticket={ticket.id} done={() => begin(false)} />}
      {shown && (
        <TalkDialog
          ticket={ticket.id}
          talk={shown}
          mayWrite={ticket.allowed.includes('note')}
          done={() => open(undefined)}
        />
      )}
    </>
  );
}

interface BeginProps {
  readonly ticket: string;
  readonly done: () => void;
}

function BeginDialog({ ticket, done }: BeginProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<NewTalk>();
  const [way, setWay] = useState<'address' | 'colleague'>('address');
  const talk = useBeginTalk(ticket);
  return (
    <Modal
      open
      title={t('aside.begin')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={talk.isPending}
    >
      <p>{t('aside.explain')}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(wanted) => talk.mutate(wanted, { onSuccess: done })}
      >
        <Form.Item>
          <Radio.Group
            value={way}
            onChange={(event) => setWay(event.target.value as typeof way)}
            options={(['address', 'colleague'] as const).map((value) => ({
              value,
              label: t(`aside.${value}`),
            }))}
          />
        </Form.Item>
        {way === 'address' ? (
          <Flex gap={12}>
            <Form.Item
              name="address"
              label={t('email')}
              style={{ flex: 1 }}
              rules={[{ required: true, type: 'email', message: t('emailWrong') }]}
            >
              <Input maxLength={254} />
            </Form.Item>
            <Form.Item name="name" label={t('aside.name')} style={{ flex: 1 }}>
              <Input maxLength={100} />
            </Form.Item>
          </Flex>
        ) : (
          <Form.Item
            name="colleague"
            label={t('aside.colleague')}
            rules={[{ required: true, message: t('aside.colleagueNeeded') }]}
          >
            <PersonSelect />
          </Form.Item>
        )}
        <Form.Item
          name="subject"
          label={t('subject')}
          rules={[{ required: true, whitespace: true, message: t('subjectNeeded') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="body"
          label={t('aside.words')}
          rules={[{ required: true, whitespace: true, message: t('together.wordsNeeded') }]}
        >
          <Input.TextArea rows={5} maxLength={20_000} />
        </Form.Item>
        <ProblemAlert error={talk.error} />
      </Form>
    </Modal>
  );
}

interface TalkProps extends BeginProps {
  readonly talk: SideTalk;
  readonly mayWrite: boolean;
}

function TalkDialog({ ticket, talk, mayWrite, done }: TalkProps) {
  const { t } = useTranslation('ticket');
  const [body, setBody] = useState('');
  const [side, setSide] = useState<'us' | 'other'>('us');
  const write = useWriteAside(ticket, talk.id);
  return (
    <Modal
      open
      title={`${talk.name} · ${talk.subject}`}
      onCancel={done}
      okText={side === 'us' ? t('send') : t('aside.note')}
      okButtonProps={{ disabled: !mayWrite || !body.trim() }}
      confirmLoading={write.isPending}
      onOk={() =>
        write.mutate({ body: body.trim(), fromOther: side === 'other' }, { onSuccess: () => setBody('') })
      }
    >
      {talk.messages.map((each) => (
        <div key={each.id} style={{ marginBottom: 10 }}>
          <div className={styles.quiet}>
            {each.person?.name ?? talk.name} · <Time at={each.at} as="short" />
          </div>
          <div style={{ whiteSpace: 'pre-wrap' }}>{each.body}</div>
        </div>
      ))}
      {mayWrite && (
        <>
          <Segmented<'us' | 'other'>
            size="small"
            value={side}
            onChange={setSide}
            options={(['us', 'other'] as const).map((value) => ({ value, label: t(`aside.sides.${value}`) }))}
          />
          <Input.TextArea
            rows={3}
            maxLength={20_000}
            value={body}
            aria-label={t('aside.words')}
            onChange={(event) => setBody(event.target.value)}
            style={{ marginTop: 6 }}
          />
        </>
      )}
      <ProblemAlert error={write.error} />
    </Modal>
  );
}
