import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';
import { ProblemAlert } from '@/ui/problem-alert';
import { giveBack, type Held, usePlace } from './api/portal-outlets';
import styles from './outlet.module.css';

/** The number this phone holds, coming closer. */
export function NumberCard({ held, gone }: { readonly held: Held; readonly gone: () => void }) {
  const { t } = useTranslation('channel');
  const place = usePlace(held);
  const leaving = useMutation({ mutationFn: () => giveBack(held), onSuccess: gone });
  const lost = place.error instanceof ApiProblem && place.error.status === 404;
  if (!place.data) return lost ? <Again say={t('queue.lost')} gone={gone} /> : <Skeleton active />;
  const { label, state, ahead, minutes, counter } = place.data;
  return (
    <section className={styles.number} data-state={state} aria-live="polite">
      <small>{t('queue.yours')}</small>
      <strong>{label}</strong>
      {state === 'waiting' && (
        <>
          <p>{ahead === 0 ? t('queue.youAreNext') : t('queue.ahead', { count: ahead ?? 0 })}</p>
          <p>{t('queue.about', { count: minutes ?? 0 })}</p>
          <Popconfirm title={t('queue.leaveSure')} onConfirm={() => leaving.mutate()}>
            <Button loading={leaving.isPending}>{t('queue.leave')}</Button>
          </Popconfirm>
        </>
      )}
      {state === 'called' && <p className={styles.go}>{t('queue.go', { counter })}</p>}
      {state === 'finished' && <Again say={t('queue.finished')} gone={gone} />}
      {state === 'missed' && <Again say={t('queue.missed')} gone={gone} />}
      {state === 'left' && <Again say={t('queue.left')} gone={gone} />}
      <ProblemAlert error={leaving.error} />
    </section>
  );
}

function Again({ say, gone }: { readonly say: string; readonly gone: () => void }) {
  const { t } = useTranslation('channel');
  return (
    <>
      <p>{say}</p>
      <Button onClick={gone}>{t('queue.again')}</Button>
    </>
  );
}
