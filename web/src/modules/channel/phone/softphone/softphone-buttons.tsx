import { Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import { Keypad } from './keypad';
import type { Act, Talk } from './state';

/** The buttons of a call that this browser speaks. What they do is seen at once: the telephone is here. */
export function SoftphoneButtons({ talk, act }: { readonly talk: Talk; readonly act: (act: Act) => void }) {
  const { t } = useTranslation('channel');
  const [to, setTo] = useState<string>();
  const inCall = talk.state !== 'ringing';
  const rings = talk.state === 'ringing' && talk.direction === 'inbound';
  const hold: Act = { kind: talk.state === 'held' ? 'resume' : 'hold' };
  const mute: Act = { kind: 'mute', on: !talk.muted };
  const holds = t(`phone.commands.${hold.kind as 'hold' | 'resume'}`);
  const mutes = t(talk.muted ? 'softphone.unmute' : 'softphone.mute');
  const hangs = t(rings ? 'softphone.decline' : 'phone.commands.hang_up');
  const group = t('phone.title');
  useCommands([
    {
      id: 'softphone-answer',
      title: t('phone.commands.answer'),
      group,
      keys: 'mod+alt+a',
      disabled: !rings,
      run: () => act({ kind: 'answer' }),
    },
    { id: 'softphone-hold', title: holds, group, keys: 'mod+alt+h', disabled: !inCall, run: () => act(hold) },
    { id: 'softphone-mute', title: mutes, group, keys: 'mod+alt+m', disabled: !inCall, run: () => act(mute) },
    { id: 'softphone-hang-up', title: hangs, group, keys: 'mod+alt+e', run: () => act({ kind: 'hang_up' }) },
  ]);
  const transfer = (target: string) => {
    if (!target.trim()) return;
    act({ kind: 'transfer', to: target.trim() });
    setTo(undefined);
  };
  return (
    <Space wrap>
      {rings && (
        <Button size="small" type="primary" onClick={() => act({ kind: 'answer' })}>
          {t('phone.commands.answer')}
        </Button>
      )}
      {inCall && (
        <>
          <Button size="small" aria-pressed={talk.muted} onClick={() => act(mute)}>
            {mutes}
          </Button>
          <Button size="small" type={talk.state === 'held' ? 'primary' : 'default'} onClick={() => act(hold)}>
            {holds}
          </Button>
          <Popover
            trigger="click"
            destroyOnHidden
            content={<Keypad press={(tones) => act({ kind: 'press', tones })} />}
          >
            <Button size="small">{t('softphone.keypad')}</Button>
          </Popover>
          {to === undefined ? (
            <Button size="small" onClick={() => setTo('')}>
              {t('phone.commands.transfer')}
            </Button>
          ) : (
            <Input.Search
              autoFocus
              size="small"
              style={{ width: 200 }}
              value={to}
              maxLength={40}
              placeholder={t('phone.transferTo')}
              enterButton={t('phone.commands.transfer')}
              onChange={(event) => setTo(event.target.value.replace(/[^+*#\w.-]/g, ''))}
              onSearch={transfer}
              onKeyDown={(event) => event.key === 'Escape' && setTo(undefined)}
            />
          )}
        </>
      )}
      <Button size="small" danger onClick={() => act({ kind: 'hang_up' })}>
        {hangs}
      </Button>
    </Space>
  );
}
