import { Button, Flex, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCustomerTeams, useRemoveCustomerTeam, type CustomerTeam } from './api/customer-teams';
import { CustomerTeamDialog } from './customer-team-dialog';

/** Large customers and projects whose tickets open in a team of their own. */
export function CustomerTeamsTable() {
  const { t } = useTranslation('responsibility');
  const teams = useCustomerTeams(true);
  const remove = useRemoveCustomerTeam();
  const mayEdit = useRight('queue_edit');
  const [shown, setShown] = useState<CustomerTeam | 'new'>();
  return (
    <>
      {mayEdit && (
        <Flex justify="end" style={{ marginBottom: 12 }}>
          <Button type="primary" onClick={() => setShown('new')}>
            {t('customerTeams.add')}
          </Button>
        </Flex>
      )}
      <ProblemAlert error={teams.error ?? remove.error} />
      <Table<CustomerTeam>
        size="small"
        rowKey={(one) => one.customer.id}
        pagination={false}
        loading={teams.isPending}
        dataSource={[...(teams.data ?? [])]}
        locale={{
          emptyText: <EmptyState title={t('customerTeams.none')} fill={t('customerTeams.noneFill')} />,
        }}
        columns={[
          {
            title: t('customerTeams.customer'),
            render: (_, one) => <Link to={`/customers/${one.customer.id}`}>{one.customer.name}</Link>,
          },
          { title: t('customerTeams.project'), dataIndex: 'project' },
          { title: t('team'), render: (_, one) => one.team.name },
          {
            title: t('customerTeams.posts'),
            render: (_, one) =>
              one.posts.map((post) => (
                <div key={post.name}>
                  {post.name}
                  {post.person && `：${post.person.name}`} {post.duties}
                </div>
              )),
          },
          {
            key: 'change',
            render: (_, one) =>
              mayEdit && (
                <Flex gap={8} justify="end">
                  <Button size="small" onClick={() => setShown(one)}>
                    {t('change')}
                  </Button>
                  <Popconfirm
                    title={t('customerTeams.removeHint')}
                    onConfirm={() => remove.mutate(one.customer.id)}
                  >
                    <Button size="small">{t('customerTeams.remove')}</Button>
                  </Popconfirm>
                </Flex>
              ),
          },
        ]}
      />
      {shown && (
        <CustomerTeamDialog
          {...(shown === 'new' ? {} : { given: shown })}
          close={() => setShown(undefined)}
        />
      )}
    </>
  );
}
