import { Badge, Drawer, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useAssign, useRoles, type Role } from './api/blueprints';

/** Which post of the company answers for each role that policy and procedures name. */
export function RolesDrawer({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const roles = useRoles();
  const assign = useAssign();
  return (
    <Drawer open size={560} onClose={close} title={t('roles')}>
      <p>{t('rolesHint')}</p>
      <ProblemAlert error={roles.error ?? assign.error} />
      <Table<Role>
        size="small"
        rowKey="key"
        pagination={false}
        loading={roles.isPending}
        dataSource={[...(roles.data?.items ?? [])]}
        columns={[
          { title: t('role'), render: (_, role) => words(role.name) },
          {
            title: t('post'),
            width: 220,
            render: (_, role) => (
              <Select
                aria-label={words(role.name)}
                size="small"
                style={{ width: '100%' }}
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t('noPost')}
                value={role.post?.id ?? null}
                onChange={(post: string | undefined) => assign.mutate({ role: role.key, post })}
                options={(roles.data?.posts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              />
            ),
          },
          {
            title: t('holders'),
            width: 110,
            render: (_, role) =>
              role.post && (
                <Badge
                  status={role.post.holders > 0 ? 'success' : 'error'}
                  text={role.post.holders > 0 ? t('staffed', { count: role.post.holders }) : t('vacant')}
                />
              ),
          },
        ]}
      />
    </Drawer>
  );
}
