import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Modal, Rate, Tooltip, Typography } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Page } from '@/lib/api';
import { Part } from '@/lib/parts';
import { queries } from '@/lib/queries';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { items } from './api/surveys';
import { toldOnThePhone, type Told, type Unanswered } from './api/results';

/** Whom somebody may still call for a mark; whoever served the customer may not. */
export function CallBackTable() {
  const { t } = useTranslation('survey');
  const [calling, call] = useState<Unanswered>();
  return (
    <>
      <PagedTable<Unanswered>
        queryKey={['surveys', 'unanswered']}
        load={(cursor, signal) =>
          api.get<Page<Unanswered>>('/surveys/unanswered', { query: { cursor }, signal })
        }
        meta={{ live: ['SurveyAnswered', 'SurveyInvited'] }}
        rowKey="survey"
        empty={<EmptyState title={t('callBack.none')} fill={t('callBack.fill')} />}
        columns={[
          {
            title: t('columns.ticket'),
            width: 170,
            render: (_, row) => <Link to={`/tickets/${row.ticket}`}>{row.number}</Link>,
          },
          { title: t('columns.subject'), dataIndex: 'subject', ellipsis: true },
          {
            title: t('callBack.customer'),
            width: 220,
            render: (_, row) => (
              <>
                <Link to={`/customers/${row.customer.id}`}>{row.customer.name}</Link>{' '}
                <Typography.Text type="secondary">
                  {row.customer.phone ?? t('callBack.noPhone')}
                </Typography.Text>
              </>
            ),
          },
          {
            title: t('callBack.closed'),
            width: 130,
            render: (_, row) => <Time at={row.closedAt} as="short" />,
          },
          {
            key: 'act',
            align: 'right',
            width: 120,
            render: (_, row) => (
              <Tooltip title={row.mine ? t('callBack.own') : undefined}>
                <Button size="small" disabled={row.mine} onClick={() => call(row)}>
                  {t('callBack.write')}
                </Button>
              </Tooltip>
            ),
          },
        ]}
      />
      {calling && <CallBackDialog survey={calling} close={() => call(undefined)} />}
    </>
  );
}

function CallBackDialog({ survey, close }: { readonly survey: Unanswered; readonly close: () => void }) {
  const { t } = useTranslation('survey');
  const [form] = Form.useForm<Told>();
  const saving = useMutation({
    mutationFn: (told: Told) => toldOnThePhone(survey.survey, told),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['surveys'] });
      close();
    },
  });
  return (
    <Modal
      open
      title={t('callBack.title', { number: survey.number })}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={saving.isPending}
    >
      <Flex gap={12} align="center" style={{ marginBottom: 16 }}>
        <span>
          {survey.customer.name} {survey.customer.phone ?? t('callBack.noPhone')}
        </span>
        {survey.customer.phone && (
          <Suspense>
            <Part name="callCustomer" ticket={survey.ticket} customer={survey.customer.id} />
          </Suspense>
        )}
      </Flex>
      <Form form={form} layout="vertical" onFinish={saving.mutate}>
        <Form.Item name="score" label={t('score')} rules={[{ required: true, message: t('scoreMissing') }]}>
          <Rate />
        </Form.Item>
        {items.map((item) => (
          <Form.Item key={item} name={item} label={t(`items.${item}`)}>
            <Rate />
          </Form.Item>
        ))}
        <Form.Item name="comment" label={t('callBack.words')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
