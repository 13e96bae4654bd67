import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ExceptionalDate } from './api/calendar';
import styles from './calendar.module.css';
import { faultOf } from './periods';
import { PeriodsInput } from './periods-input';

interface ExceptionsEditorProps {
  readonly exceptions: readonly ExceptionalDate[];
  readonly disabled: boolean;
  readonly onChange: (exceptions: ExceptionalDate[]) => void;
}

/** Dates with periods of their own; without any period the date is closed. */
export function ExceptionsEditor({ exceptions, disabled, onChange }: ExceptionsEditorProps) {
  const { t } = useTranslation('calendar');
  const replace = (at: number, part: Partial<ExceptionalDate>) =>
    onChange(exceptions.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <>
      {exceptions.length === 0 && <p className={styles.muted}>{t('noExceptions')}</p>}
      {exceptions.map((exception, at) => (
        <div key={at} className={styles.exception}>
          <DatePicker
            aria-label={t('date')}
            allowClear={false}
            value={exception.date ? dayjs(exception.date) : null}
            onChange={(date) => date && replace(at, { date: date.format('YYYY-MM-DD') })}
          />
          <PeriodsInput
            label={t('periods')}
            periods={exception.periods}
            status={faultOf(exception.periods) ? 'error' : ''}
            onChange={(periods) => replace(at, { periods })}
          />
          <Input
            aria-label={t('note')}
            placeholder={t('note')}
            maxLength={200}
            value={exception.note ?? ''}
            onChange={(event) => replace(at, { note: event.target.value })}
          />
          {!disabled && (
            <Button
              aria-label={t('remove')}
              icon={<DeleteOutlined />}
              onClick={() => onChange(exceptions.filter((_, index) => index !== at))}
            />
          )}
        </div>
      ))}
      {!disabled && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => onChange([...exceptions, { date: '', periods: [] }])}
        >
          {t('addException')}
        </Button>
      )}
    </>
  );
}
