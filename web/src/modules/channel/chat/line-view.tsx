import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import { fileAddress, type Chat, type Line } from './api';
import styles from './chat.module.css';

export function LineView({
  chat,
  line,
  seen,
}: {
  readonly chat: Chat;
  readonly line: Line;
  readonly seen: boolean;
}) {
  const { t } = useTranslation('channel');
  if (line.author === 'notice') return <div className={styles.notice}>{line.words}</div>;
  const who = {
    visitor: chat.visitor ?? t('chat.visitor'),
    bot: t('chat.bot'),
    agent: line.name ?? t('chat.agent'),
  }[line.author];
  return (
    <div className={styles.line} data-ours={line.author !== 'visitor'} data-internal={line.internal}>
      <div className={styles.small}>
        {who}
        {line.internal && ` · ${t('chat.whisper')}`} · <Time at={line.at} as="short" />
        {line.author === 'agent' && !line.internal && seen && ` · ${t('chat.read')}`}
      </div>
      {line.words && <div className={styles.words}>{line.words}</div>}
      {line.files.map((file) => (
        <a key={file.id} href={fileAddress(chat.id, file.id)} target="_blank" rel="noreferrer">
          {file.mediaType.startsWith('image/') ? (
            <img className={styles.picture} src={fileAddress(chat.id, file.id)} alt={file.name} />
          ) : (
            file.name
          )}
        </a>
      ))}
    </div>
  );
}
