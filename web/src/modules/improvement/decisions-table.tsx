import { useMutation } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { ReasonDialog } from '@/ui/reason-dialog';
import { Time } from '@/ui/time';
import { type Decision, finishDecision, reviewsChanged } from './api/reviews';

interface DecisionsTableProps {
  readonly decisions: readonly Decision[];
  readonly withReview?: boolean;
}

/** What reviews decided, and what came of it. */
export function DecisionsTable({ decisions, withReview = false }: DecisionsTableProps) {
  const { t } = useTranslation('improvement');
  const [finished, setFinished] = useState<Decision>();
  const finish = useMutation({
    mutationFn: ({ decision, outcome }: { decision: Decision; outcome: string }) =>
      finishDecision(decision, outcome),
    onSuccess: async () => {
      await reviewsChanged();
      setFinished(undefined);
    },
  });
  return (
    <>
      <Table<Decision>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...decisions]}
        locale={{ emptyText: <EmptyState title={t('decisions.none')} fill={t('decisions.fill')} /> }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('decisions.decision'), dataIndex: 'words' },
          ...(withReview
            ? [
                {
                  title: t('reviews.review'),
                  render: (_: unknown, row: Decision) => (
                    <Link to={`/reviews?review=${row.review.id}`}>{row.review.name}</Link>
                  ),
                },
              ]
            : []),
          { title: t('goals.owner'), render: (_, row) => row.owner.name },
          {
            title: t('checks.due'),
            render: (_, row) => (
              <>
                {row.dueOn} {row.overdue && <Tag color="error">{t('overdue')}</Tag>}
              </>
            ),
          },
          {
            title: t('decisions.outcome'),
            render: (_, row) =>
              row.doneAt ? (
                <>
                  <Tag color="green">{t('decisions.done')}</Tag>
                  {row.outcome} · {row.doneBy?.name} <Time at={row.doneAt} />
                </>
              ) : (
                row.mayDo && (
                  <Button size="small" onClick={() => setFinished(row)}>
                    {t('decisions.finish')}
                  </Button>
                )
              ),
          },
        ]}
      />
      <ReasonDialog
        title={t('decisions.finishWith')}
        open={finished !== undefined}
        onCancel={() => setFinished(undefined)}
        onConfirm={(outcome) => finished && finish.mutate({ decision: finished, outcome })}
        busy={finish.isPending}
        error={finish.error}
      />
    </>
  );
}
