import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { readPush, turnOff, turnOn } from './browser-push';

const queryKey = ['portal', 'push'];

/** Offers notices in this browser; says nothing where there can be none. */
export function PushOffer() {
  const { t } = useTranslation('channel');
  const push = useQuery({ queryKey, queryFn: readPush, staleTime: Infinity });
  const { key, state } = push.data ?? {};
  const turn = useMutation({
    mutationFn: () => (state === 'on' ? turnOff() : turnOn(key ?? '')),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  if (!key || state === undefined || state === 'unsupported') return null;
  return (
    <>
      <Alert
        type="info"
        showIcon
        icon={<BellOutlined />}
        style={{ marginBlock: 12 }}
        title={t(`push.${state}`)}
        action={
          state !== 'denied' && (
            <Button size="small" loading={turn.isPending} onClick={() => turn.mutate()}>
              {t(state === 'on' ? 'push.turnOff' : 'push.turnOn')}
            </Button>
          )
        }
      />
      {turn.error instanceof DOMException ? (
        <Alert type="error" showIcon role="alert" title={t('push.broke')} />
      ) : (
        <ProblemAlert error={turn.error} />
      )}
    </>
  );
}
