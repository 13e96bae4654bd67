import { Button, InputNumber, Popover, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from '@/lib/dates';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useNow } from '@/ui/time';
import { type Member, type QueueLine, useBegin, useDesk } from './api/queues';
import { useSetCapacity } from './api/settings';
import { WaitingDrawer } from './waiting-drawer';
import styles from './routing.module.css';

/** Every queue at a glance; a click shows what waits in it. */
export function QueueDesk() {
  const { t } = useTranslation('routing');
  const desk = useDesk();
  const [open, setOpen] = useState<string>();
  if (desk.error) return <ProblemAlert error={desk.error} retry={() => void desk.refetch()} />;
  if (!desk.data) return <Skeleton active />;
  if (desk.data.items.length === 0) return <Begin />;
  return (
    <>
      <div className={styles.desk}>
        {desk.data.items.map((line) => (
          <Queue key={line.id} line={line} show={() => setOpen(line.id)} />
        ))}
      </div>
      <WaitingDrawer
        queue={desk.data.items.find((line) => line.id === open)}
        queues={desk.data.items}
        close={() => setOpen(undefined)}
      />
      <p className={styles.quiet}>{t('desk.live')}</p>
    </>
  );
}

function Begin() {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('queue_edit');
  const begin = useBegin();
  return (
    <>
      <EmptyState
        title={t('desk.none')}
        fill={t('desk.fill')}
        action={
          mayEdit && (
            <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('desk.begin')}
            </Button>
          )
        }
      />
      <ProblemAlert error={begin.error} />
    </>
  );
}

function Queue({ line, show }: { readonly line: QueueLine; readonly show: () => void }) {
  const { t } = useTranslation('routing');
  const now = useNow();
  const oldest = line.oldest ? duration(now - new Date(line.oldest).getTime()) : '–';
  const people = [...line.people].sort((one, other) => rank(one) - rank(other));
  return (
    <section className={styles.queue} aria-label={line.name}>
      <h2>
        {line.name}
        <span className={styles.quiet}>{t(`strategies.${line.strategy}`)}</span>
      </h2>
      <button type="button" className={styles.figures} onClick={show} aria-label={t('desk.show')}>
        <Figure name={t('desk.waiting')} value={line.waiting} />
        <Figure name={t('desk.oldest')} value={oldest} />
        <Figure name={t('desk.late')} value={line.late} bad={line.late > 0} />
        <Figure name={t('desk.offers')} value={line.offers} />
      </button>
      {people.length === 0 ? (
        <p className={styles.quiet}>{t('desk.nobody')}</p>
      ) : (
        <ul className={styles.people}>
          {people.map((member) => (
            <Person key={member.person} member={member} />
          ))}
        </ul>
      )}
    </section>
  );
}

const order = ['online', 'busy', 'away', 'offline'];
const rank = (member: Member) =>
  order.indexOf(member.presence) + (member.absent || !member.onDuty ? order.length : 0);

function Figure({ name, value, bad = false }: { name: string; value: number | string; bad?: boolean }) {
  return (
    <div className={bad ? styles.late : undefined}>
      <span>{name}</span>
      <strong>{value}</strong>
    </div>
  );
}

function Person({ member }: { readonly member: Member }) {
  const { t } = useTranslation('routing');
  const share = member.capacity > 0 ? Math.min(100, (100 * member.load) / member.capacity) : 100;
  const away = member.absent ? t('desk.absent') : member.onDuty ? undefined : t('desk.offDuty');
  return (
    <li>
      <i className={styles.dot} data-presence={member.presence} title={t(`presence.${member.presence}`)} />
      <span>
        {member.name}
        {away && <span className={styles.quiet}> {away}</span>}
        {member.considering && <span className={styles.quiet}> {t('desk.considering')}</span>}
      </span>
      <span className={styles.bar}>
        <i style={{ width: `${share}%` }} data-full={share >= 100} />
      </span>
      <Capacity member={member} />
    </li>
  );
}

/** What somebody has in hand, of how much; the lead changes how much. */
function Capacity({ member }: { readonly member: Member }) {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('queue_edit');
  const set = useSetCapacity();
  const shown = `${member.load} / ${member.capacity}`;
  if (!mayEdit) return <span className={styles.quiet}>{shown}</span>;
  return (
    <Popover
      trigger="click"
      destroyOnHidden
      title={t('capacity.of', { name: member.name })}
      content={
        <>
          <InputNumber
            autoFocus
            min={0}
            max={1000}
            precision={0}
            aria-label={t('capacity.points')}
            suffix={t('capacity.points')}
            defaultValue={member.capacity}
            changeOnWheel={false}
            onPressEnter={(event) =>
              set.mutate({ person: member.person, points: Number(event.currentTarget.value) })
            }
            onBlur={(event) => {
              const points = Number(event.target.value);
              if (event.target.value !== '' && points !== member.capacity)
                set.mutate({ person: member.person, points });
            }}
          />
          <p className={styles.quiet}>{t('capacity.hint')}</p>
          <ProblemAlert error={set.error} />
        </>
      }
    >
      <Button type="text" size="small" aria-label={t('capacity.change', { name: member.name })}>
        {shown}
      </Button>
    </Popover>
  );
}
