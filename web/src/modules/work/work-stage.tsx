import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import type { Work } from './api/work';
import { WorkChecklist } from './work-checklist';
import { WorkForm } from './work-form';
import { WorkIdentity } from './work-identity';
import { WorkMove } from './work-move';
import { WorkNeeds } from './work-needs';
import { WorkWritten } from './work-written';
import { WorkAnalysis } from './work-analysis';
import styles from './work.module.css';

/** What is to be written and ticked in the stage the ticket is in, and the way on. */
export function WorkStage({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const [moving, setMoving] = useState<'on' | 'back'>();
  const place = work.procedure.stages.findIndex((stage) => stage.key === work.stage);
  const stage = work.procedure.stages[place];
  if (!stage) return null;
  const next = work.procedure.stages.find((one) => one.key === work.missing.next);
  const wantsAnalysis =
    stage.phase === 'analysis' ||
    [...work.missing.toNext, ...work.missing.toDeliver].some((need) => need.name === 'analysis');
  const wantsPreparation =
    work.procedure.preparation.length > 0 && ['plan', 'resources', 'execution'].includes(stage.phase);
  // What was found out at the beginning is still there to read and to mend, but no longer what is to be done.
  const writtenBefore = place > 0 && Boolean(work.identity?.readBack) && Boolean(work.analysis);
  const found = (
    <>
      {(place === 0 || work.identity) && <WorkIdentity work={work} />}
      {(wantsAnalysis || work.analysis) && <WorkAnalysis work={work} />}
    </>
  );
  return (
    <>
      {inWords(stage.guide) && (
        <Typography.Paragraph type="secondary">{inWords(stage.guide)}</Typography.Paragraph>
      )}
      {writtenBefore ? (
        <details className={styles.written}>
          <summary>{t('desk.writtenBefore')}</summary>
          {found}
        </details>
      ) : (
        found
      )}
      <WorkWritten work={work} />
      <WorkForm work={work} fields={stage.fields} />
      {stage.checklist.length > 0 && (
        <WorkChecklist work={work} list={stage.key} items={stage.checklist} title={t('desk.checklist')} />
      )}
      {wantsPreparation && (
        <WorkChecklist
          work={work}
          list="@preparation"
          items={work.procedure.preparation}
          title={t('desk.preparation')}
        />
      )}
      {!work.endedAt && (
        <div className={styles.block}>
          {next && (
            <>
              <WorkNeeds
                title={t('desk.beforeNext', { stage: inWords(next.name) })}
                needs={work.missing.toNext}
              />
              <Button
                type="primary"
                disabled={work.missing.toNext.length > 0}
                onClick={() => setMoving('on')}
                style={{ marginInlineEnd: 8 }}
              >
                {t('desk.goOn', { stage: inWords(next.name) })}
              </Button>
            </>
          )}
          {place > 0 && <Button onClick={() => setMoving('back')}>{t('desk.goBack')}</Button>}
        </div>
      )}
      {moving && <WorkMove work={work} way={moving} done={() => setMoving(undefined)} />}
    </>
  );
}
