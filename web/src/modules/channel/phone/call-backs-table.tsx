import { useMutation } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { type CallBack, dial, loadCallBacks } from './api';

/** Who called and was not answered, the most urgent first. */
export function CallBacksTable() {
  const { t } = useTranslation('channel');
  const works = useRight('call_work');
  const calling = useMutation({
    mutationFn: (one: CallBack) => dial({ customer: one.customer.id, ticket: one.ticket }),
  });
  return (
    <>
      <ProblemAlert error={calling.error} />
      <PagedTable<CallBack>
        queryKey={['calls', 'back']}
        load={loadCallBacks}
        meta={{ live: ['CallBack', 'CallEnded', 'CallAnswered', 'TaskDone'] }}
        empty={<EmptyState title={t('phone.noCallBacks')} fill={t('phone.noCallBacksFill')} />}
        columns={[
          {
            title: t('phone.due'),
            render: (_, row) => (
              <>
                <Time at={row.dueAt} as="short" />{' '}
                {row.overdue && <Tag color="red">{t('phone.overdue')}</Tag>}
              </>
            ),
          },
          {
            title: t('phone.customer'),
            render: (_, row) => <Link to={`/customers/${row.customer.id}`}>{row.customer.name}</Link>,
          },
          { title: t('phone.number'), dataIndex: 'number' },
          { title: t('phone.tries'), align: 'right', dataIndex: 'calls' },
          {
            title: t('phone.ticket'),
            render: (_, row) => <Link to={`/tickets/${row.ticket}`}>{row.ticketNumber}</Link>,
          },
          { title: t('phone.asked'), render: (_, row) => <Time at={row.askedAt} as="short" /> },
          {
            key: 'act',
            render: (_, row) =>
              works && (
                <Button
                  size="small"
                  loading={calling.isPending && calling.variables.id === row.id}
                  onClick={() => calling.mutate(row)}
                >
                  {t('phone.callNow')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
