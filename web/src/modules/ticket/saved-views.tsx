import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { stateOf, useForgetView, useSavedViews } from './api/saved-views';
import styles from './list.module.css';

interface SavedViewsProps {
  readonly open: (state: Record<string, string | undefined>) => void;
}

/** The lists one keeps, and those of one's team and of everybody, with what waits in each. */
export function SavedViews({ open }: SavedViewsProps) {
  const { t } = useTranslation('ticket');
  const views = useSavedViews();
  const forget = useForgetView();
  const items = views.data?.items ?? [];
  if (items.length === 0 && !forget.error) return null;
  return (
    <div className={styles.views} aria-label={t('saved.title')} role="group">
      {items.map((view) => (
        <span key={view.id} className={styles.saved}>
          <button type="button" className={styles.view} onClick={() => open(stateOf(view.query))}>
            <span>
              {view.name}
              {view.audience !== 'private' && (
                <span className={styles.count}> · {t(`saved.audiences.${view.audience}`)}</span>
              )}
            </span>
            <span className={styles.count}>{view.count >= 1000 ? '999+' : view.count}</span>
          </button>
          {view.mine && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined style={{ fontSize: 10 }} />}
              aria-label={`${t('saved.forget')} ${view.name}`}
              onClick={() => forget.mutate(view.id)}
            />
          )}
        </span>
      ))}
      <ProblemAlert error={forget.error} />
    </div>
  );
}
