import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ReasonDialog } from '@/ui/reason-dialog';
import { askToHear, type Call, recordingOf } from './api';

/** Plays the recording of a call, after a reason that stays in the trail. */
export function Recording({ call }: { readonly call: Call }) {
  const { t } = useTranslation('channel');
  const may = useRight('call_listen');
  const [asking, setAsking] = useState(false);
  const hearing = useMutation({
    mutationFn: (reason: string) => askToHear(call.id, reason),
    onSuccess: () => setAsking(false),
  });
  if (!may || call.recording !== 'kept') return null;
  if (hearing.isSuccess) {
    return <audio controls autoPlay src={recordingOf(call.id)} style={{ width: 280, height: 36 }} />;
  }
  return (
    <span>
      <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setAsking(true)}>
        {t('phone.hear')}
      </Button>
      <ReasonDialog
        title={t('phone.hear')}
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={hearing.mutate}
        busy={hearing.isPending}
        error={hearing.error}
      />
    </span>
  );
}
