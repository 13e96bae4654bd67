import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useBackups, type PostPool } from './api/backups';
import { BackupsDialog } from './backups-dialog';

/** Who is kept ready for which post, and which critical posts have too few. */
export function BackupsPage() {
  const { t } = useTranslation('people');
  const pools = useBackups();
  const mayEdit = useRight('people_edit');
  const [shown, setShown] = useState<PostPool>();
  const short = pools.data?.filter((one) => one.pool?.tooSmall) ?? [];
  return (
    <PageBody wide>
      <PageHeader
        title={t('backups.title')}
        hint={t('backups.hint')}
        actions={
          <Link to="/people/posts">
            <Button>{t('posts.title')}</Button>
          </Link>
        }
      />
      <ProblemAlert error={pools.error} />
      {short.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('backups.short', { posts: short.map((one) => one.name).join('、') })}
        />
      )}
      <Table<PostPool>
        size="small"
        rowKey="post"
        pagination={false}
        loading={pools.isPending}
        dataSource={[...(pools.data ?? [])]}
        locale={{ emptyText: <EmptyState title={t('posts.none')} fill={t('posts.noneHint')} /> }}
        columns={[
          { title: t('backups.post'), dataIndex: 'name' },
          {
            title: t('backups.pool'),
            render: (_, { pool }) =>
              pool ? (
                <Tag color={pool.tooSmall ? 'error' : 'success'}>
                  {t('backups.size', {
                    backups: pool.backups,
                    needed: pool.needed,
                    percent: pool.percent,
                    minimum: pool.minimumPercent,
                  })}
                </Tag>
              ) : (
                t('backups.notCritical')
              ),
          },
          {
            title: t('backups.people'),
            render: (_, { people }) =>
              people.map((one) => (
                <Tag key={one.person.id} color={one.over ? 'default' : 'blue'}>
                  {one.person.name}
                  {one.over && ` · ${t('backups.over')}`}
                </Tag>
              )),
          },
          {
            key: 'change',
            width: 80,
            render: (_, one) =>
              mayEdit && (
                <Button size="small" onClick={() => setShown(one)}>
                  {t('change')}
                </Button>
              ),
          },
        ]}
      />
      {shown && <BackupsDialog key={shown.post} pool={shown} close={() => setShown(undefined)} />}
    </PageBody>
  );
}
