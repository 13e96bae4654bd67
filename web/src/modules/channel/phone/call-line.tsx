import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Time } from '@/ui/time';
import type { Call } from './api';
import { minutes } from './clock';
import { Recording } from './recording';
import styles from './phone.module.css';

export const resultColours = {
  answered: 'green',
  abandoned: 'orange',
  missed: 'red',
  voicemail: 'gold',
  not_reached: 'default',
  end_not_seen: 'volcano',
} as const;

export function CallResult({ call }: { readonly call: Call }) {
  const { t } = useTranslation('channel');
  return call.result ? (
    <Tag color={resultColours[call.result]}>{t(`phone.results.${call.result}`)}</Tag>
  ) : (
    <Tag color="processing">{t(`phone.states.${call.state}`)}</Tag>
  );
}

/** A call beside a ticket or a customer. */
export function CallLine({ call }: { readonly call: Call }) {
  const { t } = useTranslation('channel');
  return (
    <div className={styles.line}>
      <span>
        {t(`phone.directions.${call.direction}`)} · <Time at={call.startedAt} as="short" />{' '}
        <CallResult call={call} />
        {call.talkSeconds !== null && call.talkSeconds !== undefined && minutes(call.talkSeconds)}
      </span>
      <span className={styles.quiet}>{[call.number, call.person?.name].filter(Boolean).join(' · ')}</span>
      {call.notes && <span style={{ whiteSpace: 'pre-wrap' }}>{call.notes}</span>}
      <Recording call={call} />
    </div>
  );
}
