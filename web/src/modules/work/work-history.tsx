import { Timeline } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { Time } from '@/ui/time';
import type { Stay, Work } from './api/work';
import { useDuration } from './use-duration';
import styles from './work.module.css';

/** Every stay in a stage: how long, how it ended, who ended it and what was done. */
export function WorkHistory({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  if (work.stays.length === 0) return <p className={styles.quiet}>{t('history.none')}</p>;
  return (
    <Timeline items={work.stays.map((stay) => ({ content: <Told stay={stay} people={work.people} /> }))} />
  );
}

function Told({ stay, people }: { readonly stay: Stay; readonly people: Work['people'] }) {
  const { t } = useTranslation('work');
  const duration = useDuration();
  const late = stay.dueAt && stay.leftAt > stay.dueAt;
  return (
    <>
      <div>
        {inWords({ zh: stay.stageZh, en: stay.stageEn })} · {t(`history.leavings.${stay.leaving}`)}
        {stay.cause && ` · ${t(`desk.causes.${stay.cause}`)}`}
      </div>
      {stay.content && <div>{stay.content}</div>}
      {stay.reason && <div>{t('history.reason', { reason: stay.reason })}</div>}
      <div className={late ? styles.late : styles.quiet}>
        {duration(dayjs(stay.leftAt).diff(stay.enteredAt, 'second'))}
        {late && ` · ${t('history.late')}`} · {stay.leftBy ? people[stay.leftBy] : t('history.product')} ·{' '}
        <Time at={stay.leftAt} as="short" />
      </div>
    </>
  );
}
