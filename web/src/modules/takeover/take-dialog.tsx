import { App, DatePicker, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '@/lib/wall-clock';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useTake } from './api/takeovers';

interface TakeDialogProps {
  readonly person: string;
  readonly to: string | undefined;
  readonly close: () => void;
}

const kinds = ['sick', 'leave', 'training', 'left', 'other'] as const;

/** One action: the absence, if it is to be written down, and everything the person holds. */
export function TakeDialog({ person, to, close }: TakeDialogProps) {
  const { t } = useTranslation('takeover');
  const { message } = App.useApp();
  const take = useTake();
  const [kind, setKind] = useState<string>();
  const [until, setUntil] = useState<Dayjs | null>(null);
  return (
    <ReasonDialog
      open
      title={t('title')}
      onCancel={close}
      busy={take.isPending}
      error={take.error}
      onConfirm={(reason) =>
        take.mutate(
          {
            person,
            to,
            reason,
            ...(kind ? { absence: { kind, to: instantOf(until?.endOf('day')) } } : {}),
          },
          {
            onSuccess: () => {
              void message.success(t('done'));
              close();
            },
          },
        )
      }
    >
      <p>{t('explain')}</p>
      <Form.Item label={t('absence')}>
        <Select
          allowClear
          placeholder={t('noAbsence')}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t(`absences.${value}`) }))}
        />
      </Form.Item>
      {kind && kind !== 'left' && (
        <Form.Item label={t('until')}>
          <DatePicker value={until} onChange={setUntil} style={{ width: '100%' }} />
        </Form.Item>
      )}
    </ReasonDialog>
  );
}
