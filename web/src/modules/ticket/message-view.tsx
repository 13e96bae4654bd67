import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { Time } from '@/ui/time';
import type { Message } from './api/list-messages';
import { FileLinks } from './file-links';
import { takeBack } from './send-later';
import styles from './conversation.module.css';

interface MessageProps {
  readonly ticket: string;
  readonly message: Message;
  readonly who: string;
}

/** One message. A note wears paper yellow and a lock, so that nobody takes it for something the customer reads. */
export function MessageView({ ticket, message, who }: MessageProps) {
  const { t } = useTranslation('ticket');
  const side = message.visibility === 'internal' ? 'note' : message.author;
  return (
    <article
      id={message.id}
      className={`${styles.message} ${styles[side]} ${message.pending ? styles.pending : ''}`}
    >
      <header className={styles.who}>
        <b>{who}</b>
        {message.visibility === 'internal' && (
          <span className={styles.lock}>
            <LockOutlined /> {t('internal')}
          </span>
        )}
        {message.kind && message.kind !== 'answer' && <span>{t(`kinds.${message.kind}`)}</span>}
        {message.pending ? (
          <Button type="link" size="small" onClick={() => takeBack(message.id)}>
            {t('takeBack')}
          </Button>
        ) : (
          <Time at={message.at} />
        )}
        {message.visibility !== 'internal' && !message.pending && (
          <Part name="messageDelivery" ticket={ticket} message={message.id} />
        )}
      </header>
      <div className={styles.body}>{message.body}</div>
      {message.visibility !== 'internal' && !message.pending && (
        <Part name="messageMail" ticket={ticket} message={message.id} />
      )}
      <FileLinks ticket={ticket} files={message.files} isPending={message.pending} />
    </article>
  );
}
