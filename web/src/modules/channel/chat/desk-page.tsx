import { useMutation } from '@tanstack/react-query';
import { Badge, Flex, Segmented, Skeleton, Tag } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import { useNudge } from '@/lib/live';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { chatsChanged, takeChat, useDesk, type Chat } from './api';
import { ChatList } from './chat-list';
import styles from './chat.module.css';
import { SiteVisitors } from './site-visitors';
import { TalkView } from './talk-view';

/** Where agents chat with visitors: who waits, one's own talks side by side, and those of colleagues. */
export function DeskPage() {
  const { t } = useTranslation('channel');
  const [state, set] = useUrlState();
  const desk = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  useNudge(({ kind }) => {
    if (kind === 'chat') void chatsChanged();
  });
  const take = useMutation({
    mutationFn: (chat: Chat) => takeChat(chat.id).then(() => chat),
    onSuccess: (chat) => {
      set({ chat: chat.id, view: undefined });
      void chatsChanged();
    },
  });
  const mine = desk.data?.mine ?? [];
  const waiting = desk.data?.waiting ?? [];
  const full = mine.length >= (desk.data?.most ?? 0);
  const next = waiting[0];
  const step = (by: number) => {
    const now = mine.findIndex(({ id }) => id === state.chat);
    const to = mine[(now + by + mine.length) % mine.length];
    if (to) set({ chat: to.id, view: undefined });
  };
  const group = t('chat.title');
  useCommands([
    {
      id: 'chat-take',
      title: t('chat.takeNext'),
      group,
      keys: 'n',
      disabled: !next || full,
      run: () => next && take.mutate(next),
    },
    {
      id: 'chat-next',
      title: t('chat.nextChat'),
      group,
      keys: 'j',
      disabled: mine.length === 0,
      run: () => step(1),
    },
    {
      id: 'chat-back',
      title: t('chat.lastChat'),
      group,
      keys: 'k',
      disabled: mine.length === 0,
      run: () => step(-1),
    },
    { id: 'chat-write', title: t('chat.write'), group, keys: 'r', run: () => field.current?.focus() },
  ]);
  return (
    <PageBody wide>
      <PageHeader
        title={t('chat.title')}
        hint={t('chat.hint')}
        actions={
          <Flex gap={8} align="center">
            <Badge count={waiting.length} showZero color={waiting.length ? 'orange' : 'grey'} />
            <span>{t('chat.waiting')}</span>
            <Tag color={full ? 'red' : 'blue'}>
              {t('chat.capacity', { mine: mine.length, most: desk.data?.most ?? 0 })}
            </Tag>
          </Flex>
        }
      />
      <Segmented
        value={state.view === 'site' ? 'site' : 'chats'}
        onChange={(view) => set({ view: view === 'site' ? view : undefined })}
        options={[
          { value: 'chats', label: t('chat.site.chats') },
          { value: 'site', label: t('chat.site.tab') },
        ]}
        style={{ marginBottom: 12 }}
      />
      <ProblemAlert error={desk.error ?? take.error} />
      {state.view === 'site' ? (
        <SiteVisitors />
      ) : desk.isPending ? (
        <Skeleton active />
      ) : (
        <div className={styles.desk}>
          <nav className={styles.lists} aria-label={t('chat.title')}>
            <ChatList
              title={t('chat.mine')}
              chats={mine}
              chosen={state.chat}
              choose={(chat) => set({ chat })}
            />
            <ChatList
              title={t('chat.waiting')}
              chats={waiting}
              chosen={state.chat}
              choose={(chat) => set({ chat })}
              take={full ? undefined : (chat) => take.mutate(chat)}
            />
            <ChatList
              title={t('chat.called')}
              chats={desk.data?.called ?? []}
              chosen={state.chat}
              choose={(chat) => set({ chat })}
            />
            <ChatList
              title={t('chat.others')}
              chats={desk.data?.others ?? []}
              chosen={state.chat}
              choose={(chat) => set({ chat })}
            />
          </nav>
          {state.chat ? (
            <TalkView key={state.chat} id={state.chat} field={field} take={(chat) => take.mutate(chat)} />
          ) : (
            <EmptyState title={t('chat.none')} fill={t('chat.noneHint')} />
          )}
        </div>
      )}
    </PageBody>
  );
}
