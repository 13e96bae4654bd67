import { Modal, Skeleton, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exact } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { useClocks, type Clock } from './api/get-clocks';
import { ClockBadge } from './clock-badge';
import { ClockExplanation } from './clock-explanation';
import { usePromiseName } from './promise-name';
import styles from './clocks.module.css';

/** All promises of time on a ticket; a click explains one. */
export function TicketClocks({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('sla');
  const clocks = useClocks(ticket);
  const [explained, setExplained] = useState<Clock>();
  const promiseName = usePromiseName();
  if (clocks.error) return <ProblemAlert error={clocks.error} />;
  if (!clocks.data) return <Skeleton active paragraph={{ rows: 2 }} title={false} />;
  return (
    <>
      {clocks.data.length === 0 && <span className={styles.none}>{t('noClocks')}</span>}
      {clocks.data.map((clock) => (
        <Tooltip key={clock.id} title={t('dueAt', { at: exact(clock.dueAt) })} placement="left">
          <button type="button" className={styles.clock} onClick={() => setExplained(clock)}>
            <span className={styles.promise}>{promiseName(clock.promise)}</span>
            {clock.clause && <span className={styles.clause}>§{clock.clause}</span>}
            <ClockBadge clock={clock} />
          </button>
        </Tooltip>
      ))}
      <Modal
        open={explained !== undefined}
        onCancel={() => setExplained(undefined)}
        footer={null}
        title={
          explained && t('explained', { promise: promiseName(explained.promise), clause: explained.clause })
        }
        width={640}
        destroyOnHidden
      >
        {explained && <ClockExplanation clock={explained.id} />}
      </Modal>
    </>
  );
}
