import { Badge, Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import type { Chat } from './api';
import styles from './chat.module.css';

/** One heap of chats; whoever waits longest comes first. */
export function ChatList({
  title,
  chats,
  chosen,
  choose,
  take,
}: {
  readonly title: string;
  readonly chats: readonly Chat[];
  readonly chosen: string | undefined;
  readonly choose: (chat: string) => void;
  readonly take?: ((chat: Chat) => void) | undefined;
}) {
  const { t } = useTranslation('channel');
  if (chats.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heap}>
        {title} <span>{chats.length}</span>
      </h2>
      {chats.map((chat) => (
        <div key={chat.id} className={styles.entry} data-chosen={chat.id === chosen}>
          <button type="button" className={styles.choose} onClick={() => choose(chat.id)}>
            <Flex justify="space-between" gap={8}>
              <strong>{chat.visitor ?? t('chat.visitor')}</strong>
              <Badge count={chat.unread} title={t('chat.unread', { count: chat.unread })} />
            </Flex>
            <Typography.Text ellipsis type="secondary">
              {chat.lastWords?.trim() === '' ? t('chat.onlyFile') : (chat.lastWords ?? chat.subject)}
            </Typography.Text>
            <Flex justify="space-between" gap={8} className={styles.small}>
              <span>{chat.agentName ?? chat.site}</span>
              <Time at={chat.state === 'waiting' ? (chat.waitingSince ?? chat.lastAt) : chat.lastAt} />
            </Flex>
          </button>
          {take && (
            <Button size="small" type="primary" onClick={() => take(chat)}>
              {t('chat.take')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
