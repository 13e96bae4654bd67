import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useCounts } from './api/get-counts';
import { views, type View } from './api/list-tickets';
import styles from './list.module.css';

interface ViewListProps {
  readonly chosen: View;
  readonly choose: (view: View) => void;
}

/** The lists an agent works from, with what waits in each. */
export function ViewList({ chosen, choose }: ViewListProps) {
  const { t } = useTranslation('ticket');
  const counts = useCounts();
  const decides = useRight('owner_decide');
  return (
    <div className={styles.views} role="tablist" aria-label={t('lists')}>
      {views
        .filter((view) => view !== 'to_decide' || decides)
        .map((view) => (
          <button
            key={view}
            type="button"
            role="tab"
            aria-selected={view === chosen}
            className={styles.view}
            onClick={() => choose(view)}
          >
            <span>{t(`views.${view}`)}</span>
            <span className={view === 'due' && counts.data?.due ? styles.due : styles.count}>
              {counted(counts.data?.[view])}
            </span>
          </button>
        ))}
    </div>
  );
}

/** The server counts to a thousand: beyond that nobody reads the number. */
function counted(count: number | undefined): string {
  return count === undefined ? '' : count >= 1000 ? '999+' : String(count);
}
