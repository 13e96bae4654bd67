import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Form, Input, Modal, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import {
  afterSalesChanged,
  evaluate,
  loadBehind,
  useEvaluations,
  type Behind,
  type Evaluation,
  type Which,
} from './api/after-sales';
import styles from './tasks.module.css';

const columns = ['delivered', 'accepted', 'disputed', 'reopened', 'rated', 'unsatisfied'] as const;

/** Month by month what became of the deliveries; people add why, and what is done about it. */
export function EvaluationList() {
  const { t } = useTranslation('work');
  const lines = useEvaluations();
  const mayWrite = useRight('survey_follow_up');
  const [behind, setBehind] = useState<{ month: string; which: Which }>();
  const [written, setWritten] = useState<Evaluation>();
  if (lines.error) return <ProblemAlert error={lines.error} />;
  if (!lines.data) return <Skeleton active />;
  return (
    <>
      <Table<Evaluation>
        size="small"
        rowKey="month"
        dataSource={[...lines.data]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState title={t('evaluations.none')} fill={t('evaluations.noneFill')} /> }}
        columns={[
          { title: t('evaluations.month'), dataIndex: 'month' },
          ...columns.map((which) => ({
            title: t(`evaluations.${which}`),
            key: which,
            align: 'right' as const,
            render: (_: unknown, line: Evaluation) =>
              line.numbers[which] > 0 ? (
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => setBehind({ month: line.month, which })}
                >
                  {line.numbers[which]}
                </button>
              ) : (
                0
              ),
          })),
          {
            title: t('evaluations.score'),
            align: 'right',
            render: (_, line) => line.numbers.score?.toFixed(2) ?? '–',
          },
          {
            title: t('evaluations.causes'),
            render: (_, line) => <div className={styles.words}>{line.causes || '–'}</div>,
          },
          {
            title: t('evaluations.actions'),
            render: (_, line) => <div className={styles.words}>{line.actions || '–'}</div>,
          },
          {
            key: 'write',
            render: (_, line) =>
              mayWrite && (
                <Button size="small" onClick={() => setWritten(line)}>
                  {t(line.evaluatedAt ? 'tasks.change' : 'evaluations.write')}
                </Button>
              ),
          },
        ]}
      />
      <Drawer
        open={behind !== undefined}
        onClose={() => setBehind(undefined)}
        title={behind && `${behind.month} · ${t(`evaluations.${behind.which}`)}`}
        size="large"
        destroyOnHidden
      >
        {behind && <TicketsBehind month={behind.month} which={behind.which} />}
      </Drawer>
      {written && <FindingsDialog line={written} done={() => setWritten(undefined)} />}
    </>
  );
}

function TicketsBehind({ month, which }: { readonly month: string; readonly which: Which }) {
  const { t } = useTranslation('work');
  return (
    <PagedTable<Behind>
      queryKey={['after-sales', 'behind', month, which]}
      load={(cursor, signal) => loadBehind(month, which, cursor, signal)}
      empty={<EmptyState title={t('evaluations.nothingBehind')} fill={t('evaluations.reach')} />}
      columns={[
        {
          title: t('tasks.ticket'),
          render: (_, row) => (
            <Link to={`/tickets/${row.id}`}>
              {row.number} {row.subject}
            </Link>
          ),
        },
        { title: t('evaluations.opened'), render: (_, row) => <Time at={row.openedAt} as="short" /> },
      ]}
    />
  );
}

function FindingsDialog({ line, done }: { readonly line: Evaluation; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<{ causes: string; actions: string }>();
  const writing = useMutation({
    mutationFn: (body: { causes: string; actions: string }) => evaluate(line, body),
    onSuccess: async () => {
      await afterSalesChanged();
      done();
    },
  });
  const needed = [{ required: true, whitespace: true, message: t('tasks.wordsNeeded') }];
  return (
    <Modal
      open
      title={t('evaluations.title', { month: line.month })}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={writing.isPending}
    >
      <Form form={form} layout="vertical" initialValues={line} onFinish={(body) => writing.mutate(body)}>
        <Form.Item name="causes" label={t('evaluations.causes')} rules={needed}>
          <Input.TextArea autoFocus rows={4} maxLength={4000} />
        </Form.Item>
        <Form.Item name="actions" label={t('evaluations.actions')} rules={needed}>
          <Input.TextArea rows={4} maxLength={4000} />
        </Form.Item>
        <ProblemAlert error={writing.error} />
      </Form>
    </Modal>
  );
}
