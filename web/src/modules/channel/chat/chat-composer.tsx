import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Segmented, Tag, Upload } from 'antd';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { ProblemAlert } from '@/ui/problem-alert';
import { chatsChanged, keepFile, markTyping, sayInChat, type Chat, type To } from './api';
import styles from './chat.module.css';

const typingEvery = 3_000;

/** Where an agent writes: to the visitor, or a whisper. What could not be sent stays in the field. */
export function ChatComposer({
  chat,
  speaks,
  field,
}: {
  readonly chat: Chat;
  readonly speaks: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}) {
  const { t } = useTranslation('channel');
  const [wanted, setTo] = useState<To>('visitor');
  const to = speaks ? wanted : 'colleagues';
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const id = useRef(crypto.randomUUID());
  const typed = useRef(0);
  const send = useMutation({
    mutationFn: () =>
      sayInChat(chat.id, id.current, to, words.trim(), to === 'visitor' ? files.map((file) => file.id) : []),
    onSuccess: () => {
      id.current = crypto.randomUUID();
      setWords('');
      setFiles([]);
      void chatsChanged();
      field.current?.focus();
    },
  });
  const attach = useMutation({
    mutationFn: keepFile,
    onSuccess: (kept) => setFiles((before) => [...before, kept]),
  });
  const something = words.trim() !== '' || (to === 'visitor' && files.length > 0);
  const go = () => {
    if (something && !send.isPending) send.mutate();
  };
  const typing = (text: string) => {
    setWords(text);
    if (to === 'visitor' && Date.now() - typed.current > typingEvery) {
      typed.current = Date.now();
      markTyping(chat.id).catch(() => undefined);
    }
  };
  const pressed = (event: KeyboardEvent) => {
    // While an input method composes, Enter chooses a word.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      go();
    }
  };
  return (
    <footer className={styles.composer} data-internal={to === 'colleagues'}>
      {speaks && !chat.answeredAt && <Part name="openingStrip" ticket={chat.ticket} use={setWords} />}
      <ProblemAlert error={send.error ?? attach.error} />
      <textarea
        ref={field}
        value={words}
        rows={3}
        maxLength={4000}
        aria-label={t(to === 'visitor' ? 'chat.write' : 'chat.writeWhisper')}
        placeholder={t(to === 'visitor' ? 'chat.write' : 'chat.writeWhisper')}
        onChange={(event) => typing(event.target.value)}
        onKeyDown={pressed}
      />
      <Flex justify="space-between" align="center" gap={8}>
        <Flex gap={8} align="center">
          {speaks && (
            <Segmented<To>
              size="small"
              value={to}
              onChange={setTo}
              options={[
                { value: 'visitor', label: t('chat.toVisitor') },
                { value: 'colleagues', label: t('chat.whisper') },
              ]}
            />
          )}
          {to === 'visitor' && (
            <Upload
              showUploadList={false}
              beforeUpload={(file) => {
                attach.mutate(file);
                return false;
              }}
            >
              <Button
                size="small"
                icon={<PaperClipOutlined />}
                loading={attach.isPending}
                aria-label={t('chat.attach')}
              />
            </Upload>
          )}
          {files.map((file) => (
            <Tag
              key={file.id}
              closable
              onClose={() => setFiles((all) => all.filter(({ id: each }) => each !== file.id))}
            >
              {file.name}
            </Tag>
          ))}
        </Flex>
        <Button type="primary" onClick={go} loading={send.isPending} disabled={!something}>
          {t('chat.send')}
        </Button>
      </Flex>
    </footer>
  );
}
