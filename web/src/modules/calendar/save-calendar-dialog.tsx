import { DatePicker, Input, Modal, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import { useRecount } from '@/lib/recount';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Calendar, Definition } from './api/calendar';
import { usePutCalendar } from './api/put-calendar';

/** Before other hours are saved: are they for what begins from now on, or do the tickets that are open follow? */
export function SaveCalendarDialog({
  calendar,
  draft,
  saved,
  close,
}: {
  readonly calendar: Calendar;
  readonly draft: Definition;
  readonly saved: (begun: boolean) => void;
  readonly close: () => void;
}) {
  const { t } = useTranslation('calendar');
  const [open, choose] = useState<'keep' | 'follow'>('keep');
  const [reason, say] = useState('');
  const [later, plan] = useState(false);
  const [from, begin] = useState<Dayjs | null>(null);
  const put = usePutCalendar();
  const recount = useRecount();
  const follows = open === 'follow' && !later;
  const isReady = (!follows || reason.trim() !== '') && (!later || from !== null);
  const save = () =>
    put.mutate(
      {
        key: calendar.key,
        definition: draft,
        version: calendar.version,
        from: later ? instantOf(from) : undefined,
        reason: reason.trim() || undefined,
      },
      {
        onSuccess: () => {
          if (!follows) saved(false);
          else
            recount.mutate(
              { kind: 'calendar', key: calendar.key, reason: reason.trim() },
              { onSuccess: () => saved(true) },
            );
        },
      },
    );
  return (
    <Modal
      open
      title={t('saving.title')}
      okText={t('save')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={put.isPending || recount.isPending}
      onOk={save}
      onCancel={close}
      width={760}
    >
      <Radio.Group
        value={later}
        onChange={(event) => plan(event.target.value as boolean)}
        options={[
          { value: false, label: t('saving.now') },
          { value: true, label: t('saving.later') },
        ]}
        style={{ marginBottom: 12 }}
      />
      {later && (
        <DatePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          minDate={wallClock()}
          value={from}
          onChange={begin}
          aria-label={t('saving.from')}
          placeholder={t('saving.from')}
          style={{ marginBottom: 12 }}
        />
      )}
      <p>{t(later ? 'saving.laterHint' : 'saving.hint')}</p>
      {!later && (
        <Radio.Group
          vertical
          value={open}
          onChange={(event) => choose(event.target.value as 'keep' | 'follow')}
          options={(['keep', 'follow'] as const).map((value) => ({ value, label: t(`saving.${value}`) }))}
          style={{ marginBottom: 12 }}
        />
      )}
      {follows && (
        <Part name="recountPreview" change={{ kind: 'calendar', key: calendar.key, definition: draft }} />
      )}
      <Input.TextArea
        rows={2}
        maxLength={1000}
        value={reason}
        placeholder={t(follows ? 'saving.reasonNeeded' : 'saving.reason')}
        aria-label={t('saving.reason')}
        onChange={(event) => say(event.target.value)}
      />
      <h4>{t('saving.past')}</h4>
      <Part name="replayPolicy" what={{ draft: false, calendars: { [calendar.key]: draft } }} />
      <ProblemAlert error={put.error ?? recount.error} />
    </Modal>
  );
}
