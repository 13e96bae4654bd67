import { Alert, Button, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useRepealPolicy, useRestorePolicy, type Draft } from './api/draft';

/** The whole policy is given up, for another: it stays readable, and nothing is promised by it any more. */
export function RepealPolicy({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const [isAsking, setAsking] = useState(false);
  const restore = useRestorePolicy();
  const { repealed } = draft.document.frame;
  const isEditing = draft.state === 'editing';
  return (
    <>
      <p>{t('repealAll.hint')}</p>
      <ProblemAlert error={restore.error} />
      {repealed ? (
        <Alert
          type="warning"
          showIcon
          title={t('repealAll.planned', { on: repealed.on })}
          description={
            <>
              {repealed.reason}
              {repealed.successor && <> → {repealed.successor}</>}
            </>
          }
          action={
            isEditing && (
              <Button size="small" loading={restore.isPending} onClick={() => restore.mutate(undefined)}>
                {t('restoreClause')}
              </Button>
            )
          }
        />
      ) : (
        <Button danger disabled={!isEditing} onClick={() => setAsking(true)}>
          {t('repealAll.do')}
        </Button>
      )}
      {isAsking && <RepealPolicyDialog close={() => setAsking(false)} />}
    </>
  );
}

function RepealPolicyDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const repeal = useRepealPolicy();
  const [on, setOn] = useState<Dayjs>(wallClock());
  const [successor, setSuccessor] = useState('');
  return (
    <ReasonDialog
      open
      danger
      title={t('repealAll.do')}
      busy={repeal.isPending}
      error={repeal.error}
      onCancel={close}
      onConfirm={(reason) =>
        repeal.mutate(
          { reason, on: on.format('YYYY-MM-DD'), successor: successor.trim() || undefined },
          { onSuccess: close },
        )
      }
    >
      <Form.Item label={t('repealOn')}>
        <DatePicker
          value={on}
          allowClear={false}
          onChange={(day) => day && setOn(day)}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item label={t('repealAll.successor')} extra={t('repealAll.successorHint')}>
        <Input
          maxLength={40}
          value={successor}
          aria-label={t('repealAll.successor')}
          onChange={(event) => setSuccessor(event.target.value)}
        />
      </Form.Item>
    </ReasonDialog>
  );
}
