import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCategoryName, useQueues } from './api/queues';
import { type Learned, type Pattern, type RuleBody, useLearned, useRules } from './api/rules';
import { Recognition } from './recognition';
import { RuleDialog } from './rule-dialog';

/** How often each rule was right, and what people made of its tickets when it was not. */
export function Corrections() {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('queue_edit');
  const learned = useLearned();
  const rules = useRules();
  const queues = useQueues();
  const categoryName = useCategoryName();
  const [begin, setBegin] = useState<Partial<RuleBody>>();
  const propose = (rule: string, pattern: Pattern) => {
    const queue = queues.data?.items.find((each) => each.team === pattern.toTeam)?.id;
    const place = rules.data?.items.find((each) => each.id === rule)?.place ?? 0;
    setBegin({
      name: `${categoryName(pattern.category)} → ${pattern.toTeamName ?? ''}`.slice(0, 80),
      condition: { categories: [pattern.category] },
      place,
      ...(queue ? { queue } : {}),
    });
  };
  const become = (pattern: Pattern) =>
    pattern.toTeamName ?? (pattern.toCategory ? categoryName(pattern.toCategory) : '');
  return (
    <>
      <Recognition />
      <ProblemAlert error={learned.error} />
      <Table<Learned>
        size="small"
        rowKey="rule"
        pagination={false}
        loading={learned.isPending}
        dataSource={[...(learned.data?.items ?? [])]}
        locale={{ emptyText: <EmptyState title={t('learned.none')} fill={t('learned.fill')} /> }}
        columns={[
          { title: t('rule.name'), dataIndex: 'name' },
          { title: t('learned.routed'), dataIndex: 'routed', align: 'right' },
          { title: t('learned.corrected'), dataIndex: 'corrected', align: 'right' },
          { title: t('learned.share'), render: (_, row) => `${row.share} %`, align: 'right' },
          {
            title: t('learned.patterns'),
            render: (_, row) =>
              row.patterns.slice(0, 5).map((pattern) => (
                <div key={`${pattern.kind}${pattern.category}${become(pattern)}`}>
                  {categoryName(pattern.category)} → {become(pattern)}{' '}
                  <Tag>{t('learned.tickets', { count: pattern.tickets })}</Tag>
                  {pattern.proposed && mayEdit && (
                    <Button type="link" size="small" onClick={() => propose(row.rule, pattern)}>
                      {t('learned.propose')}
                    </Button>
                  )}
                </div>
              )),
          },
        ]}
      />
      {begin && <RuleDialog rule={undefined} begin={begin} close={() => setBegin(undefined)} />}
    </>
  );
}
