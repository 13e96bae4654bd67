import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { inputs, useClassRules, useRun, useRuns, type ClassRules, type Run } from './api/classes';
import { ClassRulesDialog } from './class-rules-dialog';

/** By which rules customers are classified, and what each run of them found. */
export function ClassesPage() {
  const { t } = useTranslation('customer');
  const rules = useClassRules();
  const run = useRun();
  const navigate = useNavigate();
  const mayClassify = useRight('customer_classify');
  const [editing, edit] = useState(false);
  const start = (rehearsal: boolean) =>
    run.mutate(rehearsal, { onSuccess: (made) => void navigate(`/customers/classes/${made.id}`) });
  return (
    <PageBody wide>
      <PageHeader
        title={t('classes.title')}
        hint={t('classes.hint')}
        actions={
          mayClassify && (
            <>
              <Button onClick={() => edit(true)} disabled={!rules.data}>
                {t('classes.change')}
              </Button>
              <Button loading={run.isPending} onClick={() => start(true)}>
                {t('classes.rehearse')}
              </Button>
              <Button type="primary" loading={run.isPending} onClick={() => start(false)}>
                {t('classes.run')}
              </Button>
            </>
          )
        }
      />
      <ProblemAlert error={rules.error ?? run.error} />
      {rules.data && <Rules rules={rules.data.rules} />}
      <Runs />
      {editing && rules.data && <ClassRulesDialog revision={rules.data} close={() => edit(false)} />}
    </PageBody>
  );
}

function Rules({ rules }: { readonly rules: ClassRules }) {
  const { t } = useTranslation('customer');
  const sum = inputs.reduce((all, input) => all + rules.weights[input], 0);
  const weights = inputs
    .map((input) => `${t(`classes.inputs.${input}`)} ${Math.round((100 * rules.weights[input]) / sum)} %`)
    .join(' · ');
  return (
    <Flex style={{ marginBottom: 16 }}>
      <Pairs
        of={[
          [t('classes.weights'), weights],
          [
            t('classes.shares'),
            t('classes.sharesAre', {
              high: rules.highShare,
              middle: rules.middleShare,
              low: 100 - rules.highShare - rules.middleShare,
            }),
          ],
          [t('classes.period'), t('classes.days', { count: rules.periodDays })],
          [
            t('classes.lifecycle'),
            t('classes.lifecycleIs', { newDays: rules.newDays, lostDays: rules.lostDays }),
          ],
          [
            t('classes.rhythm'),
            rules.everyDays ? t('classes.every', { count: rules.everyDays }) : t('classes.byHandOnly'),
          ],
        ]}
      />
    </Flex>
  );
}

function Runs() {
  const { t } = useTranslation('customer');
  const runs = useRuns();
  return (
    <Table<Run>
      size="small"
      rowKey="id"
      loading={runs.isPending}
      pagination={false}
      dataSource={[...(runs.data?.items ?? [])]}
      locale={{ emptyText: <EmptyState title={t('classes.noRuns')} fill={t('classes.noRunsFill')} /> }}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('classes.ranAt'),
          render: (_, { id, at }) => (
            <Link to={`/customers/classes/${id}`}>
              <Time at={at} />
            </Link>
          ),
        },
        {
          title: t('classes.kind'),
          render: (_, { rehearsal }) => t(rehearsal ? 'classes.rehearsal' : 'classes.real'),
        },
        {
          title: t('classes.rulesColumn'),
          render: (_, { revision }) =>
            revision ? t('classes.revision', { revision }) : t('classes.shipped'),
        },
        { title: t('classes.rated'), dataIndex: 'rated', align: 'right' },
        ...(['high', 'middle', 'low'] as const).map((tier) => ({
          title: t(`tiers.${tier}`),
          key: tier,
          align: 'right' as const,
          render: (_: unknown, run: Run) => run.tiers[tier] ?? 0,
        })),
        { title: t('classes.tierMoves'), dataIndex: 'tierMoves', align: 'right' },
        { title: t('classes.stageMoves'), dataIndex: 'stageMoves', align: 'right' },
      ]}
    />
  );
}
