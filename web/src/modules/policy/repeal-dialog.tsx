import { DatePicker, Form, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useRepealClause, type DraftClause } from './api/draft';

/** Why a clause no longer applies, from when on, and which one stands in its place. */
export function RepealDialog({
  number,
  others,
  close,
}: {
  readonly number: string;
  readonly others: readonly DraftClause[];
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const repeal = useRepealClause();
  const [on, setOn] = useState<Dayjs>(wallClock());
  const [successor, setSuccessor] = useState<string>();
  return (
    <ReasonDialog
      open
      danger
      title={t('repealTitle', { number })}
      busy={repeal.isPending}
      error={repeal.error}
      onCancel={close}
      onConfirm={(reason) =>
        repeal.mutate({ number, reason, on: on.format('YYYY-MM-DD'), successor }, { onSuccess: close })
      }
    >
      <p>{t('repealHint')}</p>
      <Form.Item label={t('repealOn')}>
        <DatePicker
          value={on}
          allowClear={false}
          onChange={(day) => day && setOn(day)}
          style={{ width: '100%' }}
        />
      </Form.Item>
      <Form.Item label={t('successor')}>
        <Select
          allowClear
          aria-label={t('successor')}
          value={successor}
          onChange={setSuccessor}
          showSearch={{ optionFilterProp: 'label' }}
          options={others
            .filter((each) => each.number !== number)
            .map((each) => ({
              value: each.number,
              label: `${each.number} ${each.title ? words(each.title) : ''}`,
            }))}
        />
      </Form.Item>
    </ReasonDialog>
  );
}
