import { Modal, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useHistory, type Change } from './api/get-history';
import type { Target } from './api/policy';
import differenceStyles from './differences.module.css';
import styles from './policy.module.css';
import { useLimitWords } from './words';

/** Every number this promise had: from when, who changed it, why. */
export function TargetHistory({ target, close }: { readonly target: Target; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const history = useHistory(target.promise);
  const items = history.data?.items ?? [];
  return (
    <Modal
      open
      title={t('historyTitle', { name: words(target.indicator.name) })}
      onCancel={close}
      footer={null}
      loading={history.isPending}
    >
      <ProblemAlert error={history.error} />
      {history.data && items.length === 0 && <EmptyState title={t('noHistory')} fill={t('noHistoryFill')} />}
      <Timeline
        items={items.map((change) => ({
          key: change.id,
          content: <OneChange change={change} target={target} />,
        }))}
      />
    </Modal>
  );
}

function OneChange({ change, target }: { readonly change: Change; readonly target: Target }) {
  const { t } = useTranslation('policy');
  const limitWords = useLimitWords();
  return (
    <>
      <div>
        <span className={differenceStyles.before}>{limitWords(change.before, target.indicator)}</span> →{' '}
        <b>{limitWords(change.after, target.indicator)}</b>
      </div>
      <div>{change.reason}</div>
      {change.basis && <div className={styles.muted}>{change.basis}</div>}
      <div className={styles.muted}>
        {change.author && <>{change.author.name} · </>}
        <Time at={change.changedAt} as="short" /> · {t('effectiveFrom')}{' '}
        <Time at={change.effectiveFrom} as="short" />
      </div>
    </>
  );
}
