import { Button, DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { worked } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Calendar } from './api/calendar';
import { useAskElapsed } from './api/ask-elapsed';
import styles from './calendar.module.css';
import { CountedIntervals } from './counted-intervals';

const written = 'YYYY-MM-DDTHH:mm:ss';

/** How much working time lies between two moments. */
export function AskElapsed({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation('calendar');
  const ask = useAskElapsed(calendar.key);
  return (
    <Form<{ span: [Dayjs, Dayjs] }>
      layout="vertical"
      onFinish={({ span: [from, to] }) => ask.mutate({ from: from.format(written), to: to.format(written) })}
    >
      <Form.Item
        name="span"
        label={t('span', { zone: calendar.zone })}
        rules={[{ required: true, message: t('spanNeeded') }]}
      >
        <DatePicker.RangePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Button htmlType="submit" loading={ask.isPending}>
        {t('askElapsed')}
      </Button>
      <ProblemAlert error={ask.error} />
      {ask.data && (
        <div aria-live="polite">
          <p className={styles.answer}>
            {t('elapsed')} <b>{worked(ask.data.elapsed)}</b>
          </p>
          <CountedIntervals
            intervals={ask.data.intervals}
            warnings={ask.data.warnings}
            zone={calendar.zone}
          />
        </div>
      )}
    </Form>
  );
}
