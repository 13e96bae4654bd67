import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Work } from './api/work';
import { WorkAcceptance } from './work-acceptance';
import { WorkAgreement } from './work-agreement';
import { WorkAskDialog } from './work-ask-dialog';
import { WorkChecklist } from './work-checklist';
import { WorkNeeds } from './work-needs';
import { WorkPackage } from './work-package';
import styles from './work.module.css';

/** What is agreed before the delivery, done during it and tested after it. */
export function WorkDelivery({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const template = work.procedure.delivery;
  return (
    <>
      {!work.endedAt && (
        <>
          <WorkNeeds title={t('delivery.beforeDelivery')} needs={work.missing.toDeliver} />
          <WorkNeeds title={t('delivery.beforeClosing')} needs={work.missing.toClose} />
        </>
      )}
      <WorkAgreement work={work} />
      {template && template.steps.length > 0 && (
        <WorkChecklist
          work={work}
          list="@delivery"
          items={template.steps}
          title={t('delivery.steps')}
          deviations
        />
      )}
      <WorkPackage work={work} />
      {work.procedure.acceptance.length > 0 && <WorkAcceptance work={work} />}
      {template?.signed && <Signature work={work} />}
    </>
  );
}

function Signature({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const [asking, ask] = useState(false);
  const exception = work.closingException;
  const wanted = work.missing.toClose.some((need) => need.name === 'signature');
  if (!wanted && !exception) return null;
  return (
    <div className={styles.block}>
      <h3>{t('delivery.signature')}</h3>
      <p className={styles.quiet}>{t('delivery.signatureHint')}</p>
      {exception && (
        <p>
          <Tag>{t(`risk.states.${exception.state}`)}</Tag> {exception.reason}
        </p>
      )}
      {wanted && exception?.state !== 'asked' && !work.endedAt && (
        <Button onClick={() => ask(true)}>{t('delivery.askException')}</Button>
      )}
      {asking && (
        <WorkAskDialog
          work={work}
          path="closing-exception"
          title={t('delivery.askException')}
          words={{ name: 'reason', label: t('desk.reason') }}
          done={() => ask(false)}
        />
      )}
    </div>
  );
}
