import { Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { url } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useProcedure } from './api/get-procedure';
import type { ShownProcedure } from './api/procedure';
import { useUse, useVersions } from './api/versions';
import { FlowChart } from './flow-chart';
import { HistoryDrawer } from './history-drawer';
import { ProcedureFacts } from './procedure-facts';
import styles from './procedure.module.css';
import { StageView } from './stage-view';

/** A procedure to read: the flow drawn, the chosen stage beside it, the rest below. */
export function ProcedurePage() {
  const { key = '' } = useParams();
  const [{ revision }] = useUrlState();
  const shown = useProcedure(key, revision);
  if (shown.data) return <Reader key={shown.data.id} shown={shown.data} />;
  return (
    <PageBody>
      {shown.error ? (
        <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
      ) : (
        <Skeleton active />
      )}
    </PageBody>
  );
}

function Reader({ shown }: { readonly shown: ShownProcedure }) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const mayEdit = useRight('procedure_edit');
  const [chosen, choose] = useState(0);
  const [isHistory, setHistory] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const versions = useVersions(shown.key);
  const use = useUse(shown.key);
  const newest = versions.data?.[0];
  const retired = newest?.retired ?? false;
  const { document } = shown;
  const stage = document.stages[chosen];
  return (
    <div className={styles.frame}>
      <main className={styles.main}>
        <PageHeader
          title={words(document.name)}
          hint={
            <>
              {t('revisionNumber', { number: shown.revision })}
              {newest && newest.revision !== shown.revision && (
                <Tag style={{ marginLeft: 8 }}>{t('older')}</Tag>
              )}
              {retired && <Tag style={{ marginLeft: 8 }}>{t('states.retired')}</Tag>} ·{' '}
              {words(document.summary)}
            </>
          }
          actions={
            <>
              <Button onClick={() => setHistory(true)}>{t('history')}</Button>
              <Button href={url(`/procedures/${shown.key}/yaml`, { revision: shown.revision })} download>
                {t('export')}
              </Button>
              {mayEdit && (
                <>
                  <Button danger={!retired} disabled={!newest} onClick={() => setAsking(true)}>
                    {retired ? t('useAgain') : t('retire')}
                  </Button>
                  <Link to={`/procedures/${shown.key}/draft`}>
                    <Button type="primary">{t('edit')}</Button>
                  </Link>
                </>
              )}
            </>
          }
        />
        <FlowChart procedure={document} chosen={chosen} choose={choose} />
        <ProcedureFacts procedure={document} />
      </main>
      <aside className={styles.side} aria-label={t('stage')}>
        {stage && <StageView procedure={document} stage={stage} />}
      </aside>
      {isHistory && (
        <HistoryDrawer procedureKey={shown.key} shown={shown.revision} close={() => setHistory(false)} />
      )}
      <ReasonDialog
        title={retired ? t('useAgain') : t('retire')}
        open={isAsking}
        danger={!retired}
        busy={use.isPending}
        error={use.error}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) => use.mutate({ inUse: retired, reason }, { onSuccess: () => setAsking(false) })}
      >
        <p>{t(retired ? 'useAgainHint' : 'retireHint')}</p>
      </ReasonDialog>
    </div>
  );
}
