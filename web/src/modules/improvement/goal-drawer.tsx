import { useMutation } from '@tanstack/react-query';
import { Button, Card, Drawer, Progress, Skeleton, Space, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { Time } from '@/ui/time';
import {
  dropMeasure,
  endActionPlan,
  goalsChanged,
  type Measure,
  useActionPlan,
  type WholePlan,
} from './api/goals';
import { GoalDialog } from './goal-dialog';
import { MeasureDialog } from './measure-dialog';
import { PaceTag } from './pace-tag';
import { ReportDialog } from './report-dialog';
import { ValuesTable } from './values-table';

/** One action plan: what it aims at, where its numbers are, and its measures with what was reported. */
export function GoalDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const plan = useActionPlan(id);
  return (
    <Drawer open size={760} title={plan.data?.plan.title ?? ' '} onClose={close} destroyOnHidden>
      <ProblemAlert error={plan.error} />
      {plan.isPending && <Skeleton active />}
      {plan.data && <Whole whole={plan.data} />}
    </Drawer>
  );
}

interface Asked {
  readonly kind: 'plan' | 'measure' | 'report' | 'drop' | 'end';
  readonly measure?: Measure;
}

function Whole({ whole }: { readonly whole: WholePlan }) {
  const { t } = useTranslation('improvement');
  const { plan } = whole;
  const [asked, setAsked] = useState<Asked>();
  const done = async () => {
    await goalsChanged();
    setAsked(undefined);
  };
  const end = useMutation({ mutationFn: (outcome: string) => endActionPlan(plan, outcome), onSuccess: done });
  const drop = useMutation({
    mutationFn: ({ measure, reason }: { measure: Measure; reason: string }) =>
      dropMeasure(plan.id, measure, reason),
    onSuccess: done,
  });
  const close = () => setAsked(undefined);
  return (
    <>
      <Pairs
        of={[
          [t('goals.goal'), plan.goal ? t(`goalNames.${plan.goal}`) : plan.indicator],
          [t('goals.owner'), plan.owner.name],
          [t('goals.period'), `${plan.fromOn} – ${plan.toOn}`],
          [t('goals.pace'), plan.endedAt ? undefined : <PaceTag key="pace" pace={plan.pace} />],
          [t('goals.appraisal'), plan.appraisal],
          [t('goals.outcome'), plan.outcome],
        ]}
      />
      {plan.mayChange && (
        <Space style={{ margin: '12px 0' }}>
          <Button onClick={() => setAsked({ kind: 'measure' })}>{t('measures.new')}</Button>
          <Button onClick={() => setAsked({ kind: 'plan' })}>{t('change')}</Button>
          <Button onClick={() => setAsked({ kind: 'end' })}>{t('goals.end')}</Button>
        </Space>
      )}
      {whole.measures.length === 0 && <EmptyState title={t('measures.none')} fill={t('measures.fill')} />}
      {whole.measures.map((measure) => (
        <MeasureCard key={measure.id} measure={measure} mayChange={plan.mayChange} ask={setAsked} />
      ))}
      <h3>
        {t('goals.values')} <Link to="/board">{t('goals.board')}</Link>
      </h3>
      <ValuesTable values={whole.indicators} />
      {asked?.kind === 'plan' && <GoalDialog plan={plan} close={close} />}
      {asked?.kind === 'measure' && (
        <MeasureDialog plan={plan} {...(asked.measure ? { measure: asked.measure } : {})} close={close} />
      )}
      {asked?.kind === 'report' && asked.measure && (
        <ReportDialog plan={plan} measure={asked.measure} close={close} />
      )}
      <ReasonDialog
        title={t('measures.drop')}
        open={asked?.kind === 'drop'}
        onCancel={close}
        onConfirm={(reason) => asked?.measure && drop.mutate({ measure: asked.measure, reason })}
        busy={drop.isPending}
        error={drop.error}
        danger
      />
      <ReasonDialog
        title={t('goals.endWith')}
        open={asked?.kind === 'end'}
        onCancel={close}
        onConfirm={end.mutate}
        busy={end.isPending}
        error={end.error}
      />
    </>
  );
}

interface MeasureCardProps {
  readonly measure: Measure;
  readonly mayChange: boolean;
  readonly ask: (asked: Asked) => void;
}

function MeasureCard({ measure, mayChange, ask }: MeasureCardProps) {
  const { t } = useTranslation('improvement');
  const over = Boolean(measure.doneOn ?? measure.droppedOn);
  return (
    <Card
      size="small"
      style={{ marginTop: 12 }}
      title={measure.title}
      extra={measure.droppedOn ? <Tag>{t('measures.dropped')}</Tag> : <PaceTag pace={measure.pace} />}
    >
      <Space wrap size={16}>
        <span>{measure.owner.name}</span>
        <span>
          {measure.fromOn} – {measure.dueOn}
        </span>
        <Progress percent={measure.progress} size="small" style={{ width: 160 }} />
        {measure.mayReport && (
          <Button size="small" onClick={() => ask({ kind: 'report', measure })}>
            {t('measures.report')}
          </Button>
        )}
        {mayChange && !over && (
          <Space size={0}>
            <Button size="small" type="link" onClick={() => ask({ kind: 'measure', measure })}>
              {t('change')}
            </Button>
            <Button size="small" type="link" danger onClick={() => ask({ kind: 'drop', measure })}>
              {t('measures.drop')}
            </Button>
          </Space>
        )}
      </Space>
      {measure.reports.length > 0 && (
        <Timeline
          style={{ marginTop: 12 }}
          items={measure.reports.map((report) => ({
            key: report.id,
            content: (
              <>
                {report.progress}% · {report.words} · {report.by?.name} <Time at={report.at} />{' '}
                {report.files.map((file) => file.name).join('、')}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
