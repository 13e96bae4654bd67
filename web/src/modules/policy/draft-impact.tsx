import { Drawer, Skeleton, Statistic, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Part as Contributed } from '@/lib/parts';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useImpact, type Draft } from './api/draft';
import { Differences, type Part } from './differences';
import { StaleWords } from './stale-words';

/** What this draft changes, clause by clause, and what that means for the work of today. */
export function DraftImpact({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const impact = useImpact();
  const count = (what: string) => impact.data?.changes.filter((change) => change.what === what).length ?? 0;
  return (
    <Drawer open title={t('impactTitle', { number: draft.base })} onClose={close} size={920}>
      <ProblemAlert error={impact.error} />
      {impact.isPending && <Skeleton active />}
      {impact.data && (
        <>
          <Flex gap={32} wrap style={{ marginBottom: 16 }}>
            <Statistic title={t('changedClauses')} value={count('clause')} />
            <Statistic title={t('changedTargets')} value={count('target')} />
            {impact.data.figures
              .filter(({ about }) => about === '')
              .map(({ key, number }) => (
                <Statistic key={key} title={t(`figures.${key}`, { defaultValue: key })} value={number} />
              ))}
          </Flex>
          <StaleWords draft={draft} />
          <p>{t('impactHint')}</p>
          <h3>{t('impactPast')}</h3>
          <Contributed name="replayPolicy" what={{ draft: true }} />
          <h3>{t('impactChanges')}</h3>
          {impact.data.changes.length === 0 ? (
            <EmptyState title={t('noDifferences')} fill={t('noDifferencesFill')} />
          ) : (
            <Differences
              parts={impact.data.changes as readonly Part[]}
              indicators={draft.document.indicators}
              figures={impact.data.figures}
            />
          )}
        </>
      )}
    </Drawer>
  );
}
