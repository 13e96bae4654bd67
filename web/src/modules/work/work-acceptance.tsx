import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useStep, type Work } from './api/work';
import { WorkAskDialog } from './work-ask-dialog';
import styles from './work.module.css';

/** The items of the acceptance with their results of the latest round. */
export function WorkAcceptance({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const step = useStep(work);
  const [failing, fail] = useState<string>();
  const round = Math.max(1, ...work.acceptance.map((result) => result.round));
  return (
    <div className={styles.block}>
      <h3>
        {t('delivery.acceptance')} {round > 1 && <Tag>{t('delivery.round', { round })}</Tag>}
      </h3>
      {work.procedure.acceptance.map((item) => {
        const result = work.acceptance.find((one) => one.item === item.key && one.round === round);
        return (
          <div key={item.key} className={styles.tick}>
            <span>{inWords(item.name)}</span>
            <span className={styles.quiet}>{t(`delivery.parts.${item.part}`)}</span>
            {result && (
              <Tag color={result.passed ? 'success' : 'error'}>
                {t(result.passed ? 'delivery.passed' : 'delivery.failed')}
                {result.note && `：${result.note}`}
              </Tag>
            )}
            {!work.endedAt && !result && (
              <>
                <Button
                  size="small"
                  loading={step.isPending}
                  onClick={() => step.mutate({ path: `acceptance/${item.key}`, body: { passed: true } })}
                >
                  {t('delivery.pass')}
                </Button>
                <Button size="small" danger onClick={() => fail(item.key)}>
                  {t('delivery.fail')}
                </Button>
              </>
            )}
          </div>
        );
      })}
      <ProblemAlert error={step.error} />
      {failing && (
        <WorkAskDialog
          work={work}
          path={`acceptance/${failing}`}
          title={t('delivery.failTitle')}
          words={{ name: 'note', label: t('delivery.failNote') }}
          also={{ passed: false }}
          done={() => fail(undefined)}
        />
      )}
    </div>
  );
}
