import { useMutation } from '@tanstack/react-query';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Call, type Command, command } from './api';

/** The buttons of the telephone. What they do is seen when the telephone system tells it. */
export function CallButtons({
  call,
  takes,
}: {
  readonly call: Call;
  readonly takes: readonly (Command | 'dial')[];
}) {
  const { t } = useTranslation('channel');
  const [to, setTo] = useState<string>();
  const [recording, setRecording] = useState(false);
  const asking = useMutation({
    mutationFn: ({ kind, target }: { kind: Command; target?: string }) => command(call.id, kind, target),
    onSuccess: (_, { kind }) => {
      setTo(undefined);
      if (kind === 'record' || kind === 'stop_recording') setRecording(kind === 'record');
    },
  });
  const button = (kind: Command, type: 'primary' | 'default' = 'default', danger = false) =>
    takes.includes(kind) && (
      <Button
        size="small"
        type={type}
        danger={danger}
        loading={asking.isPending && asking.variables.kind === kind}
        onClick={() => asking.mutate({ kind })}
      >
        {t(`phone.commands.${kind}`)}
      </Button>
    );
  return (
    <div>
      <Space wrap>
        {call.state === 'ringing' && call.direction === 'inbound' && button('answer', 'primary')}
        {call.state === 'talking' && button('hold')}
        {call.state === 'held' && button('resume', 'primary')}
        {(call.state === 'talking' || call.state === 'held') &&
          takes.includes('transfer') &&
          (to === undefined ? (
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
              onChange={(event) => setTo(event.target.value)}
              onSearch={(target) =>
                target.trim() && asking.mutate({ kind: 'transfer', target: target.trim() })
              }
            />
          ))}
        {call.state === 'talking' && button(recording ? 'stop_recording' : 'record')}
        {button('hang_up', 'default', true)}
      </Space>
      <ProblemAlert error={asking.error} />
    </div>
  );
}
