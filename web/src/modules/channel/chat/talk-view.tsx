import { Button, Flex, Skeleton, Tag, Typography } from 'antd';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNudge } from '@/lib/live';
import { useMe } from '@/lib/session';
import { ProblemAlert } from '@/ui/problem-alert';
import { markRead, useTalk, type Chat } from './api';
import { ChatActions } from './chat-actions';
import { ChatComposer } from './chat-composer';
import styles from './chat.module.css';
import { LineView } from './line-view';

const typingShown = 5_000;

/** One talk: what was said, what only colleagues read, and what to do next. */
export function TalkView({
  id,
  field,
  take,
}: {
  readonly id: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly take: (chat: Chat) => void;
}) {
  const { t } = useTranslation('channel');
  const me = useMe();
  const talk = useTalk(id);
  const log = useRef<HTMLDivElement>(null);
  const typing = useTyping(id);
  const last = talk.data?.lines.at(-1)?.line ?? 0;
  const reads = talk.data?.chat.agent === me.id && talk.data.chat.unread > 0;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
    if (reads && !document.hidden) void markRead(id, last);
  }, [id, last, reads]);
  if (!talk.data) return talk.error ? <ProblemAlert error={talk.error} /> : <Skeleton active />;
  const { chat, lines } = talk.data;
  const mine = chat.state === 'talking' && chat.agent === me.id;
  const guest = chat.guests.find((each) => each.id === me.id);
  const speaks = mine || (chat.state === 'talking' && guest?.speaks === true);
  return (
    <section className={styles.talk} aria-label={chat.visitor ?? t('chat.visitor')}>
      <header className={styles.head}>
        <Flex vertical style={{ flex: 1, minWidth: 0 }}>
          <Flex gap={8} align="center">
            <strong>{chat.visitor ?? t('chat.visitor')}</strong>
            <Tag>{t(`chat.states.${chat.state}`)}</Tag>
            {chat.agentName && <Typography.Text type="secondary">{chat.agentName}</Typography.Text>}
          </Flex>
          <Typography.Text type="secondary" ellipsis>
            <Link to={`/tickets/${chat.ticket}`}>{chat.number}</Link> · {chat.subject}
            {chat.page && ` · ${chat.page}`}
          </Typography.Text>
          {chat.guests.length > 0 && (
            <Typography.Text type="secondary">
              {t('chat.guests')}{' '}
              {chat.guests
                .map(({ name, speaks: says }) => `${name}（${t(says ? 'chat.speaks' : 'chat.listens')}）`)
                .join('、')}
            </Typography.Text>
          )}
        </Flex>
        <ChatActions chat={chat} mine={mine} guest={guest !== undefined} />
      </header>
      <div ref={log} className={styles.log} role="log" aria-live="polite" tabIndex={0}>
        {lines.map((line) => (
          <LineView key={line.line} chat={chat} line={line} seen={line.line <= chat.visitorRead} />
        ))}
        {typing && <Typography.Text type="secondary">{t('chat.typing')}</Typography.Text>}
      </div>
      {speaks || guest ? (
        <ChatComposer chat={chat} speaks={speaks} field={field} />
      ) : (
        (chat.state === 'waiting' || chat.state === 'unattended') && (
          <Flex justify="center" style={{ padding: 12 }}>
            <Button type="primary" onClick={() => take(chat)}>
              {t('chat.take')}
            </Button>
          </Flex>
        )
      )}
    </section>
  );
}

/** Whether the visitor typed a moment ago. */
function useTyping(chat: string): boolean {
  const [typing, setTyping] = useState(false);
  const timer = useRef<number>(undefined);
  useNudge(({ kind, subject }) => {
    if (subject !== chat) return;
    window.clearTimeout(timer.current);
    setTyping(kind === 'typing');
    if (kind === 'typing') timer.current = window.setTimeout(() => setTyping(false), typingShown);
  });
  return typing;
}
