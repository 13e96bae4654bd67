import { Button, Flex, Segmented, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Slot, useSlots } from './api/portal-outlets';

interface SlotPickerProps {
  readonly code: string;
  readonly choose: (slot: Slot) => void;
  readonly chosen?: string | undefined;
  readonly busy?: boolean;
}

const days = 7;

/** A day, then a time that is still free on it. */
export function SlotPicker({ code, choose, chosen, busy = false }: SlotPickerProps) {
  const { t, i18n } = useTranslation('channel');
  const today = wallClock();
  const [day, setDay] = useState(today.format('YYYY-MM-DD'));
  const slots = useSlots(code, day, true);
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'short' });
  const free = (slots.data?.items ?? []).filter((slot) => slot.free > 0);
  return (
    <div style={{ marginTop: 12 }}>
      <div style={{ overflowX: 'auto' }}>
        <Segmented<string>
          value={day}
          onChange={setDay}
          options={Array.from({ length: days }, (_, ahead) => today.add(ahead, 'day')).map((each) => ({
            value: each.format('YYYY-MM-DD'),
            label: (
              <div style={{ lineHeight: 1.3, padding: '4px 0' }}>
                <div>{weekday.format(each.toDate())}</div>
                <div>{each.format('M/D')}</div>
              </div>
            ),
          }))}
        />
      </div>
      <ProblemAlert error={slots.error} />
      {slots.isPending && <Skeleton active paragraph={{ rows: 1 }} />}
      <Flex gap={8} wrap style={{ margin: '12px 0' }}>
        {free.map((slot) => (
          <Button
            key={slot.startsAt}
            type={chosen === slot.startsAt ? 'primary' : 'default'}
            disabled={busy}
            onClick={() => choose(slot)}
          >
            {wallClock(slot.startsAt).format('HH:mm')}
          </Button>
        ))}
        {slots.data && free.length === 0 && (
          <Typography.Text type="secondary">{t('queue.noSlots')}</Typography.Text>
        )}
      </Flex>
    </div>
  );
}
