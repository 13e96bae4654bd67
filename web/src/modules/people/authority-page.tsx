import { Alert, Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useAuthority, type PowerLimit, type RegisteredPower } from './api/authority';

/** The register of authority limits: which post may promise what, up to how much. It is changed in the posts themselves. */
export function AuthorityPage() {
  const { t } = useTranslation('people');
  const authority = useAuthority();
  const powers = authority.data?.powers ?? [];
  const unheld = authority.data?.unheld ?? [];
  const posts = [...new Map(powers.flatMap((power) => power.limits).map((one) => [one.post, one])).values()];
  return (
    <PageBody wide>
      <PageHeader
        title={t('authority.title')}
        hint={t('authority.hint')}
        actions={
          <Link to="/people/posts">
            <Button>{t('posts.title')}</Button>
          </Link>
        }
      />
      <ProblemAlert error={authority.error} />
      {unheld.length > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBlockEnd: 16 }}
          title={t('authority.unheld', {
            powers: unheld.map((key) => t(`powers.${key}`, { defaultValue: key })).join(t('authority.and')),
          })}
        />
      )}
      <Table<RegisteredPower>
        size="small"
        rowKey="key"
        pagination={false}
        loading={authority.isPending}
        dataSource={[...powers]}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <EmptyState title={t('authority.none')} fill={t('authority.noneHint')} /> }}
        columns={[
          {
            title: t('authority.power'),
            fixed: 'left',
            render: (_, power) => t(`powers.${power.key}`, { defaultValue: power.key }),
          },
          ...posts.map((post) => ({
            key: post.post,
            title: `${post.postName} (${post.holders})`,
            align: 'right' as const,
            render: (_: unknown, power: RegisteredPower) => (
              <Limit of={power.limits.find((one) => one.post === post.post)} />
            ),
          })),
        ]}
      />
    </PageBody>
  );
}

function Limit({ of }: { readonly of: PowerLimit | undefined }) {
  const { t } = useTranslation('people');
  if (!of) return <span style={{ color: 'var(--ant-color-text-quaternary)' }}>—</span>;
  return (
    <span title={of.note ?? undefined}>
      {of.limit === null || of.limit === undefined
        ? t('authority.unlimited')
        : t('authority.upTo', { amount: of.limit })}
    </span>
  );
}
