import { Alert, Button, Skeleton, Steps, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRight } from '@/lib/rights';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useAuthoring, useDeed, type Authoring, type Step } from './api/authoring';
import { useTable, type Table } from './api/blueprints';
import { EvidenceStep } from './evidence-step';
import { OutcomeForm } from './outcome-form';
import { SignOffs } from './sign-offs';

/** Five steps that lead from the aim of a table to its roll-out; each keeps what it came to. */
export function AuthoringPage() {
  const { id = '' } = useParams();
  const authoring = useAuthoring(id);
  const table = useTable(id);
  const error = authoring.error ?? table.error;
  if (authoring.data && table.data) return <Wizard table={table.data} authoring={authoring.data} />;
  return <PageBody>{error ? <ProblemAlert error={error} /> : <Skeleton active />}</PageBody>;
}

function Wizard({ table, authoring }: { readonly table: Table; readonly authoring: Authoring }) {
  const { t } = useTranslation('blueprint');
  const mayEdit = useRight('blueprint_edit');
  const present = authoring.steps.findIndex(({ completedAt }) => !completedAt);
  const [chosen, choose] = useState(present < 0 ? authoring.steps.length - 1 : present);
  const step = authoring.steps[chosen];
  return (
    <PageBody>
      <PageHeader
        title={t('authoring')}
        hint={<Link to={`/blueprint/${table.head.id}`}>{table.head.name}</Link>}
      />
      <Steps
        size="small"
        current={chosen}
        onChange={choose}
        style={{ marginBottom: 20 }}
        items={authoring.steps.map((each) => ({
          title: t(`steps.${each.step}`),
          status: each.completedAt ? 'finish' : each.open ? 'process' : 'wait',
          disabled: !each.open,
        }))}
      />
      {step && (
        <StepView
          key={step.step}
          table={table}
          authoring={authoring}
          step={step}
          mayEdit={mayEdit}
          next={() => choose(Math.min(chosen + 1, authoring.steps.length - 1))}
        />
      )}
    </PageBody>
  );
}

function StepView({
  table,
  authoring,
  step,
  mayEdit,
  next,
}: {
  readonly table: Table;
  readonly authoring: Authoring;
  readonly step: Step;
  readonly mayEdit: boolean;
  readonly next: () => void;
}) {
  const { t } = useTranslation('blueprint');
  const { id } = table.head;
  const deed = useDeed(id);
  return (
    <>
      <p>{t(`stepHints.${step.step}`)}</p>
      <OutcomeForm table={id} step={step} mayEdit={mayEdit && step.open} />
      {step.step === 'aim' && <SignOffs table={id} signOffs={authoring.signOffs} mayEdit={mayEdit} />}
      {step.step === 'information' && <EvidenceStep table={table} authoring={authoring} mayEdit={mayEdit} />}
      {(step.step === 'framework' || step.step === 'detail') && (
        <p>
          <Link to={`/blueprint/${id}`}>{t('toTable')}</Link>
          {table.faults.length > 0 && (
            <Tag style={{ marginLeft: 8 }}>{t('faults', { count: table.faults.length })}</Tag>
          )}
        </p>
      )}
      {step.step === 'roll_out' && (
        <p>
          <Link to={`/blueprint/${id}/rehearsals`}>{t('toRehearsals')}</Link>
        </p>
      )}
      {step.completedAt ? (
        <Alert
          type="success"
          showIcon
          title={
            <>
              {t('completedBy', { name: step.completedBy?.name ?? '' })} ·{' '}
              <Time at={step.completedAt} as="short" />
            </>
          }
          action={step.step === 'roll_out' && <Link to={`/blueprint/${id}`}>{t('toPublish')}</Link>}
        />
      ) : (
        <>
          {step.lacking.length > 0 && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 12 }}
              title={t('stillLacks', {
                what: step.lacking.map((code) => t(`lacking.${code}`)).join(t('between')),
              })}
            />
          )}
          <ProblemAlert error={deed.error} />
          {mayEdit && (
            <Button
              type="primary"
              disabled={step.lacking.length > 0 || !step.open}
              loading={deed.isPending}
              onClick={() => deed.mutate({ kind: 'complete', step: step.step }, { onSuccess: next })}
            >
              {t('complete')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
