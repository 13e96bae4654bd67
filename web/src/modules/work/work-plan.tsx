import { Button, Descriptions, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { agreedHows, useStep, type Plan, type Work } from './api/work';
import { WorkAskDialog } from './work-ask-dialog';
import { WorkPlanForm } from './work-plan-form';
import { WorkRiskPlan } from './work-risk-plan';
import styles from './work.module.css';

/** How the request is solved: by whom, by when, and what is done when that fails. */
export function WorkPlan({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const step = useStep(work);
  const [asked, ask] = useState<'write' | 'agree' | 'fall_back'>();
  const { plan } = work;
  const close = () => ask(undefined);
  return (
    <>
      <div className={styles.block}>
        <h3>{t('plan.times')}</h3>
        <Timeline
          items={work.dues.map((due) => ({
            content: (
              <>
                {inWords(
                  work.procedure.stages.find((stage) => stage.key === due.stage)?.name ?? {
                    zh: due.stage,
                    en: due.stage,
                  },
                )}{' '}
                <span className={styles.quiet}>
                  {due.dueAt ? <Time at={due.dueAt} as="short" /> : t('plan.noLimit')}
                  {due.planned && ` · ${t('plan.planned')}`}
                </span>
              </>
            ),
          }))}
        />
        {work.expectedAt && (
          <div>
            {t('desk.expected')} <Time at={work.expectedAt} as="short" />
          </div>
        )}
      </div>
      <div className={styles.block}>
        <h3>{t('plan.title')}</h3>
        {plan ? (
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'kind', label: t('plan.kind'), children: t(`plan.kinds.${plan.kind}`) },
              { key: 'solution', label: t('plan.solution'), children: plan.solution },
              { key: 'responsible', label: t('plan.responsible'), children: work.people[plan.responsible] },
              ...(plan.resources
                ? [{ key: 'resources', label: t('plan.resources'), children: plan.resources }]
                : []),
              { key: 'needs', label: t('plan.ifNeedsChange'), children: plan.ifNeedsChange },
              { key: 'systems', label: t('plan.ifSystemsFail'), children: plan.ifSystemsFail },
              {
                key: 'agreed',
                label: t('plan.agreement'),
                children: <CustomersWord plan={plan} />,
              },
            ]}
          />
        ) : (
          <p className={styles.quiet}>{t('plan.none')}</p>
        )}
        {plan?.fallback && (
          <p>
            <Tag color="warning">{t('plan.fellBack')}</Tag> {t(`plan.triggers.${plan.fallback}`)}：
            {plan.fallbackReason}
          </p>
        )}
        {!work.endedAt && (
          <div className={styles.actions}>
            <Button onClick={() => ask('write')}>{t(plan ? 'plan.change' : 'plan.write')}</Button>
            {plan && !plan.agreedAt && !plan.offeredAt && (
              <Button loading={step.isPending} onClick={() => step.mutate({ path: 'plan/offer' })}>
                {t('plan.offer')}
              </Button>
            )}
            {plan && !plan.agreedAt && (
              <Button onClick={() => ask('agree')}>{t('plan.recordAgreement')}</Button>
            )}
            {plan && !plan.fallback && (
              <Button danger onClick={() => ask('fall_back')}>
                {t('plan.fallBack')}
              </Button>
            )}
          </div>
        )}
      </div>
      {work.milestones.length === 0 && <ProblemAlert error={step.error} />}
      {work.milestones.length > 0 && (
        <div className={styles.block}>
          <h3>{t('plan.milestones')}</h3>
          {work.milestones.map((milestone) => (
            <div key={milestone.id} className={styles.tick}>
              <span>{milestone.title}</span>
              <span className={styles.quiet}>{milestone.person && work.people[milestone.person]}</span>
              {milestone.dueAt && (
                <span
                  className={
                    !milestone.doneAt && new Date(milestone.dueAt) < new Date() ? styles.late : styles.quiet
                  }
                >
                  <Time at={milestone.dueAt} as="short" />
                </span>
              )}
              {milestone.doneAt ? (
                <Tag color="success">{t('plan.reached')}</Tag>
              ) : (
                !work.endedAt && (
                  <Button
                    size="small"
                    loading={step.isPending}
                    onClick={() => step.mutate({ path: `milestones/${milestone.id}` })}
                  >
                    {t('plan.reach')}
                  </Button>
                )
              )}
              {milestone.deviation && <Tag color="warning">{milestone.deviation}</Tag>}
            </div>
          ))}
          <ProblemAlert error={step.error} />
        </div>
      )}
      {(work.procedure.riskPlan !== 'never' || work.riskPlan) && <WorkRiskPlan work={work} />}
      {asked === 'write' && <WorkPlanForm work={work} done={close} />}
      {asked === 'agree' && (
        <WorkAskDialog
          work={work}
          path="plan/agreement"
          title={t('plan.recordAgreement')}
          choice={{
            name: 'how',
            label: t('plan.how'),
            options: agreedHows.map((how) => [how, t(`plan.hows.${how}`)]),
          }}
          words={{ name: 'note', label: t('plan.note') }}
          done={close}
        />
      )}
      {asked === 'fall_back' && (
        <WorkAskDialog
          work={work}
          path="plan/fallback"
          title={t('plan.fallBack')}
          choice={{
            name: 'trigger',
            label: t('plan.trigger'),
            options: (['needs_changed', 'system_failed'] as const).map((one) => [
              one,
              t(`plan.triggers.${one}`),
            ]),
          }}
          words={{ name: 'reason', label: t('desk.reason') }}
          done={close}
        />
      )}
    </>
  );
}

/** What the customer said to the plan, if he was asked. */
function CustomersWord({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('work');
  if (plan.agreedAt) {
    return (
      <>
        <Tag color="success">{t('plan.agreed')}</Tag>
        {t(`plan.hows.${plan.agreedHow ?? 'portal'}`)} · <Time at={plan.agreedAt} as="short" />
      </>
    );
  }
  if (plan.changeAskedAt) {
    return (
      <>
        <Tag color="warning">{t('plan.changeAsked')}</Tag>
        {plan.changeWords} · <Time at={plan.changeAskedAt} as="short" />
      </>
    );
  }
  if (!plan.offeredAt) return t('plan.notAgreed');
  return (
    <>
      <Tag color="processing">{t('plan.offered')}</Tag>
      <Time at={plan.offeredAt} as="short" />
    </>
  );
}
