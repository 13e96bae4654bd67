import { FileOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, short } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Document, fileUrl, type Message, type Whole } from './api/requests';
import { write } from './api/write';
import { PhotoPicker, type Picked } from './photo-picker';
import styles from './conversation.module.css';
import photoStyles from './photos.module.css';

/** What was said, and a place to say more. */
export function Conversation({ request }: { request: Whole }) {
  const { t } = useTranslation('channel');
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<Picked[]>([]);
  const sending = useMutation({
    mutationFn: () =>
      write(
        request.number,
        words.trim(),
        files.map((file) => file.id),
      ),
    onSuccess: () => {
      setWords('');
      setFiles([]);
    },
  });
  return (
    <section className={styles.conversation} aria-label={t('conversation.title')}>
      {request.messages.map((message) => (
        <MessageView key={message.id} number={request.number} message={message} />
      ))}
      {request.status !== 'withdrawn' && (
        <div className={styles.composer}>
          <Input.TextArea
            value={words}
            onChange={(event) => setWords(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={5000}
            aria-label={t('conversation.write')}
            placeholder={t(request.status === 'closed' ? 'conversation.reopens' : 'conversation.write')}
          />
          <PhotoPicker picked={files} change={setFiles} />
          <ProblemAlert error={sending.error} />
          <Button
            type="primary"
            disabled={words.trim() === ''}
            loading={sending.isPending}
            onClick={() => sending.mutate()}
          >
            {t('conversation.send')}
          </Button>
        </div>
      )}
    </section>
  );
}

function MessageView({ number, message }: { number: string; message: Message }) {
  const { t } = useTranslation('channel');
  const who = {
    customer: t('conversation.you'),
    person: message.author ?? t('conversation.us'),
    system: t('conversation.notice'),
  }[message.authorKind];
  return (
    <div className={styles.message} data-author={message.authorKind}>
      <header>
        {who}
        <time dateTime={message.at} title={exact(message.at)}>
          {short(message.at)}
        </time>
      </header>
      {message.body && <p>{message.body}</p>}
      <FileList number={number} files={message.files} />
    </div>
  );
}

export function FileList({ number, files }: { number: string; files: readonly Document[] }) {
  if (files.length === 0) return null;
  return (
    <div className={styles.photos}>
      {files.map((file) => (
        <a
          key={file.id}
          href={fileUrl(number, file.id)}
          target="_blank"
          rel="noreferrer"
          className={photoStyles.photo}
        >
          {file.mediaType.startsWith('image/') ? (
            <img src={fileUrl(number, file.id)} alt={file.name} loading="lazy" />
          ) : (
            <FileOutlined />
          )}
          <span>{file.name}</span>
        </a>
      ))}
    </div>
  );
}
