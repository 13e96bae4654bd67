import { App, Input, Segmented, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { useMe } from '@/lib/session';
import { ProblemAlert, problemText } from '@/ui/problem-alert';
import { messageKinds, type MessageKind, type Visibility } from './api/list-messages';
import type { Ticket, Verb } from './api/ticket';
import { useVerb } from './api/ticket-verbs';
import { useComposerCommands } from './use-composer-commands';
import { FilePicker, useFiles } from './file-picker';
import { SendButton, type Afterwards, type SendAs } from './send-button';
import { sendLater } from './send-later';
import { MentionSelect } from './mention-select';
import { OtherDraftStrip } from './other-draft-strip';
import { Presence } from './presence';
import { PhrasePicker } from './phrase-picker';
import { useDraft } from './use-draft';
import styles from './conversation.module.css';

interface ComposerProps {
  readonly ticket: Ticket;
  readonly ask: (action: Verb) => void;
  readonly leave: () => void;
}

/** Reply or note. Ctrl/⌘ Enter sends, nothing else does; Ctrl/⌘ J changes between the two. */
export function Composer({ ticket, ask, leave }: ComposerProps) {
  const { t } = useTranslation('ticket');
  const { message } = App.useApp();
  const me = useMe();
  const mayReply = ticket.allowed.includes('answer');
  const mayNote = ticket.allowed.includes('note');
  const [draft, write, other] = useDraft(ticket.id);
  const [kind, setKind] = useState<MessageKind>('answer');
  const files = useFiles();
  const [mentions, mention] = useState<readonly string[]>([]);
  const [picking, pick] = useState(false);
  const [refused, refuse] = useState<unknown>();
  const field = useRef<TextAreaRef>(null);
  const wait = useVerb('wait', ticket);
  const visibility: Visibility = mayReply ? draft.visibility : 'internal';
  const isNote = visibility === 'internal';

  const turn = (to: Visibility) => {
    write({ visibility: to });
    field.current?.focus();
  };
  useComposerCommands({ mayReply, mayNote, isNote, turn, offer: () => setKind('solution') });

  const send = (as: SendAs, afterwards: Afterwards) => {
    const text = draft.text.trim();
    if (!text || files.busy) return;
    const body = {
      body: text,
      visibility,
      kind: isNote ? undefined : kind,
      files: files.list.map((file) => file.id),
      ...(isNote && mentions.length > 0 ? { mentions } : {}),
    };
    const shown = {
      author: 'person' as const,
      person: me,
      body: text,
      visibility,
      kind: body.kind,
      files: files.list,
    };
    const putBack = () => {
      write({ text, visibility });
      files.putBack(shown.files);
      if (body.kind) setKind(body.kind);
    };
    refuse(undefined);
    sendLater(ticket.id, body, shown, {
      sent: () => as === 'wait' && wait.mutate({ reason: t('waitAfterReply') }),
      failed: (problem) => {
        putBack();
        refuse(problem);
        void message.error(problemText(problem));
      },
      takenBack: putBack,
    });
    write({ text: '' });
    files.clear();
    mention([]);
    setKind('answer');
    if (as === 'deliver') ask('deliver');
    else if (afterwards === 'next') leave();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === '/' && !draft.text) {
      event.preventDefault();
      pick(true);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send('stay', 'stay');
    }
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length > 0) event.preventDefault();
    pasted.forEach((file) => void files.add(file));
  };
  if (!mayReply && !mayNote) return null;
  return (
    <div className={`${styles.composer} ${isNote ? styles.composingNote : ''}`}>
      {mayReply && !isNote && (
        <Part
          name="openingStrip"
          ticket={ticket.id}
          use={(text) => write({ text: `${text}\n${draft.text}` })}
        />
      )}
      <Presence ticket={ticket.id} writing={draft.text !== ''} />
      {other && <OtherDraftStrip other={other} />}
      <ProblemAlert error={refused} />
      <Input.TextArea
        ref={field}
        variant="borderless"
        aria-label={isNote ? t('modes.internal') : t('modes.public')}
        placeholder={isNote ? t('noteHint') : t('replyHint', { customer: ticket.customer?.name })}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={20_000}
        value={draft.text}
        onChange={(event) => write({ text: event.target.value })}
        onKeyDown={keys}
        onPaste={paste}
      />
      <div className={styles.tools}>
        <Segmented<Visibility>
          size="small"
          value={visibility}
          onChange={turn}
          options={[
            { value: 'public', label: t('modes.public'), disabled: !mayReply },
            { value: 'internal', label: t('modes.internal'), disabled: !mayNote },
          ]}
        />
        {!isNote && (
          <Select<MessageKind>
            size="small"
            variant="borderless"
            aria-label={t('kind')}
            value={kind}
            onChange={setKind}
            popupMatchSelectWidth={false}
            options={messageKinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
          />
        )}
        {isNote && <MentionSelect value={mentions} onChange={mention} />}
        <PhrasePicker
          ticket={ticket}
          open={picking}
          onOpen={pick}
          use={(text) => {
            write({ text: draft.text ? `${draft.text}\n${text}` : text });
            pick(false);
            field.current?.focus();
          }}
        />
        {!isNote && (
          <Part
            name="knowledgePicker"
            subject={ticket.subject}
            use={(text) => write({ text: draft.text ? `${draft.text}\n${text}` : text })}
          />
        )}
        <FilePicker files={files} />
        {!isNote && <Part name="replyRoute" ticket={ticket.id} />}
        <SendButton isNote={isNote} disabled={!draft.text.trim() || files.busy} send={send} />
      </div>
    </div>
  );
}
