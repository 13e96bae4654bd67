import { Button, DatePicker, Flex, Space, Table, Tag, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { short } from '@/lib/dates';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useAction, type Acted, type Rehearsal, type Sample } from './api/rehearsals';

interface Row {
  readonly node: string;
  readonly acted?: Acted | undefined;
}

const jumps = [15, 60, 240, 1440] as const;

/** One sample: the steps behind it, the one that is to be done, and its clock to be moved. */
export function SampleView({
  rehearsal,
  sample,
  mayEdit,
}: {
  readonly rehearsal: Rehearsal;
  readonly sample: Sample;
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const action = useAction(rehearsal);
  const task = (node: string) => words(rehearsal.plans.find((plan) => plan.node === node)?.task);
  const move = (to: Dayjs) => action.mutate({ kind: 'move', sample: sample.number, to: instantOf(to) });
  const act = (done: boolean) => action.mutate({ kind: 'act', sample: sample.number, done });
  return (
    <>
      <Flex justify="space-between" align="center" wrap gap={8}>
        <Typography.Text strong>
          {sample.ticket ? <Link to={`/tickets/${sample.ticket}`}>{sample.subject}</Link> : sample.subject}
        </Typography.Text>
        <Typography.Text type="secondary">
          {t('sampleClock')} {short(sample.now)}
        </Typography.Text>
      </Flex>
      {mayEdit && sample.next && (
        <Flex gap={8} wrap align="center" style={{ margin: '8px 0' }}>
          <span>
            {t('toDo', { task: task(sample.next) })}
            {sample.due && <> · {t('dueBy', { at: short(sample.due) })}</>}
          </span>
          <Space.Compact size="small">
            {jumps.map((minutes) => (
              <Button key={minutes} onClick={() => move(wallClock(sample.now).add(minutes, 'minute'))}>
                {t(`jumps.${minutes}`)}
              </Button>
            ))}
          </Space.Compact>
          <DatePicker
            size="small"
            showTime={{ format: 'HH:mm' }}
            format="MM-DD HH:mm"
            aria-label={t('moveTo')}
            value={wallClock(sample.now)}
            minDate={wallClock(sample.now)}
            allowClear={false}
            onOk={(at) => move(at)}
          />
          <Button size="small" type="primary" loading={action.isPending} onClick={() => act(true)}>
            {t('done')}
          </Button>
          <Button size="small" danger onClick={() => act(false)}>
            {t('skip')}
          </Button>
        </Flex>
      )}
      <ProblemAlert error={action.error} />
      <Table<Row>
        size="small"
        rowKey="node"
        pagination={false}
        dataSource={sample.path.map((node) => ({
          node,
          acted: sample.acted.find((each) => each.node === node),
        }))}
        columns={[
          { title: t('columns.task'), render: (_, row) => task(row.node) },
          {
            title: t('outcome'),
            width: 120,
            render: (_, { node, acted }) =>
              acted ? (
                <Tag color={!acted.done ? 'red' : acted.broken ? 'orange' : 'green'}>
                  {t(!acted.done ? 'missed' : acted.broken ? 'late' : 'inTime')}
                </Tag>
              ) : node === sample.next ? (
                <Tag color="blue">{t('present')}</Tag>
              ) : (
                '—'
              ),
          },
          {
            title: t('doneAt'),
            width: 120,
            render: (_, { acted }) => acted?.done && <Time at={acted.at} as="short" />,
          },
          {
            title: t('due'),
            width: 120,
            render: (_, { acted }) => acted?.due && <Time at={acted.due} as="short" />,
          },
          {
            title: t('worked'),
            width: 100,
            align: 'right',
            render: (_, { acted }) =>
              acted?.done && t('hours', { count: Math.round(acted.seconds / 360) / 10 }),
          },
        ]}
      />
    </>
  );
}
