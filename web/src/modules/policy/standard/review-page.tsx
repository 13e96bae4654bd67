import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Card, DatePicker, Form, Input, Radio, Skeleton, Statistic, Table, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { queries } from '@/lib/queries';
import { wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { decide, decisions, useReview, type Decision, type Review, type ReviewFigures } from './api';
import styles from './standard.module.css';

/** A standard at its review: how it was kept, what customers and indicators say, and the owner's word. */
export function ReviewPage() {
  const { id = '' } = useParams();
  const review = useReview(id);
  return (
    <PageBody>
      <ProblemAlert error={review.error} />
      {review.isPending && <Skeleton active />}
      {review.data && <One review={review.data} />}
    </PageBody>
  );
}

function One({ review }: { readonly review: Review }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const { standard, figures } = review;
  return (
    <>
      <PageHeader
        title={t('standards.reviewOf', { title: words(standard.text.title) })}
        hint={t('standards.reviewSpan', { from: figures.from, to: figures.to })}
        actions={
          <Link to={`/standards/${standard.id}`}>
            <Button>{t('standards.toStandard')}</Button>
          </Link>
        }
      />
      {standard.overdue && (
        <Alert
          type="warning"
          showIcon
          title={t('standards.overdue', { day: standard.reviewOn })}
          style={{ marginBottom: 12 }}
        />
      )}
      <Figures figures={figures} />
      {review.mayDecide && <Decide id={standard.id} />}
      <h2 className={styles.heading}>{t('standards.history')}</h2>
      {review.history.length === 0 && (
        <EmptyState title={t('standards.noHistory')} fill={t('standards.noHistoryFill')} />
      )}
      {review.history.map((past) => (
        <p key={past.at}>
          <Tag>{t(`standards.decisions.${past.decision}`)}</Tag>
          <Time at={past.at} as="short" />
          {past.by && ` · ${past.by}`} · {past.reason}
          {past.nextOn && ` · ${t('standards.next', { day: past.nextOn })}`}
        </p>
      ))}
    </>
  );
}

function Figures({ figures }: { readonly figures: ReviewFigures }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const percent = figures.sheets === 0 ? undefined : Math.round((figures.passed * 100) / figures.sheets);
  const number = (value: number | null | undefined, unit: string) =>
    value === null || value === undefined
      ? '—'
      : `${Math.round(value * 100) / 100}${t(`units.${unit}`, { defaultValue: '' })}`;
  return (
    <>
      <Card size="small" style={{ marginBottom: 12 }}>
        <div style={{ display: 'flex', gap: 48, flexWrap: 'wrap' }}>
          <Statistic title={t('standards.sheetCount')} value={figures.sheets} />
          <Statistic
            title={t('standards.compliance')}
            value={percent ?? '—'}
            {...(percent !== undefined && { suffix: '%' })}
          />
          <Statistic title={t('standards.mean')} value={figures.mean ?? '—'} />
        </div>
        {figures.missed.length > 0 && (
          <p style={{ marginBottom: 0 }}>
            {t('standards.mostMissed')}：
            {figures.missed.map((each) => `${words(each.text)}（${each.times}/${each.of}）`).join('；')}
          </p>
        )}
      </Card>
      <Table
        size="small"
        rowKey="code"
        pagination={false}
        dataSource={[...figures.figures]}
        locale={{
          emptyText: <EmptyState title={t('standards.noFigures')} fill={t('standards.noFiguresFill')} />,
        }}
        columns={[
          { title: t('indicator'), render: (_, row) => `${row.code} ${words(row.name)}` },
          {
            title: t('standards.value'),
            width: 130,
            align: 'right',
            render: (_, row) => number(row.value, row.unit),
          },
          {
            title: t('target'),
            width: 130,
            align: 'right',
            render: (_, row) => number(row.target, row.unit),
          },
          {
            title: t('standards.state'),
            width: 120,
            render: (_, row) => (
              <Tag color={row.state === 'kept' ? 'green' : row.state === 'broken' ? 'red' : 'default'}>
                {t(`standards.figureStates.${row.state}`)}
              </Tag>
            ),
          },
        ]}
      />
    </>
  );
}

function Decide({ id }: { readonly id: string }) {
  const { t } = useTranslation('policy');
  const [form] = Form.useForm<{ decision: Decision; reason: string; nextOn?: Dayjs }>();
  const decision = Form.useWatch('decision', form);
  const deciding = useMutation({
    mutationFn: ({ nextOn, ...body }: { decision: Decision; reason: string; nextOn?: Dayjs }) =>
      decide(id, { ...body, nextOn: nextOn?.format('YYYY-MM-DD') }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['standards'] }),
  });
  return (
    <Card size="small" title={t('standards.decide')} style={{ marginTop: 12 }}>
      <Form
        form={form}
        layout="vertical"
        onFinish={deciding.mutate}
        initialValues={{ decision: 'confirmed', nextOn: wallClock().add(6, 'month') }}
      >
        <Form.Item name="decision">
          <Radio.Group
            options={decisions.map((value) => ({ value, label: t(`standards.decisions.${value}`) }))}
          />
        </Form.Item>
        {decision === 'changed' && <p>{t('standards.changeFirst')}</p>}
        <Form.Item
          name="reason"
          label={t('standards.why')}
          rules={[{ required: true, whitespace: true, message: t('standards.missing') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        {decision !== 'retired' && (
          <Form.Item
            name="nextOn"
            label={t('standards.nextOn')}
            rules={[{ required: true, message: t('standards.missing') }]}
          >
            <DatePicker />
          </Form.Item>
        )}
        <ProblemAlert error={deciding.error} />
        <Button type="primary" htmlType="submit" loading={deciding.isPending}>
          {t('standards.record')}
        </Button>
      </Form>
    </Card>
  );
}
