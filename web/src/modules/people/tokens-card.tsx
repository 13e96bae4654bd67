import { Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useChange } from './api/people';
import { revokeToken, useTokens, type Token } from './api/tokens';
import { NewTokenDialog } from './new-token-dialog';

/** Tokens with which programs act for oneself. */
export function TokensCard() {
  const { t } = useTranslation('people');
  const tokens = useTokens();
  const revoke = useChange(revokeToken);
  const [making, setMaking] = useState(false);
  return (
    <>
      <ProblemAlert error={tokens.error ?? revoke.error} />
      <Table<Token>
        size="small"
        rowKey="id"
        pagination={false}
        loading={tokens.isPending}
        dataSource={[...(tokens.data ?? [])]}
        locale={{ emptyText: <EmptyState title={t('tokens.none')} fill={t('tokens.noneHint')} /> }}
        columns={[
          { title: t('name'), dataIndex: 'name' },
          {
            title: t('posts.rights'),
            render: (_, token) =>
              token.scopes?.map((right) => t(`rights.${right}`)).join(t('comma')) ?? t('tokens.allRights'),
          },
          {
            title: t('tokens.used'),
            render: (_, token) => (token.lastUsedAt ? <Time at={token.lastUsedAt} /> : '—'),
          },
          {
            title: t('validUntil'),
            render: (_, token) => (token.expiresAt ? <Time at={token.expiresAt} as="short" /> : '—'),
          },
          {
            width: 90,
            align: 'right',
            render: (_, token) => (
              <Popconfirm title={t('tokens.revokeHint')} onConfirm={() => revoke.mutate(token.id)}>
                <Button type="link" size="small" danger>
                  {t('tokens.revoke')}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
      <Button style={{ marginTop: 12 }} onClick={() => setMaking(true)}>
        {t('tokens.make')}
      </Button>
      {making && <NewTokenDialog close={() => setMaking(false)} />}
    </>
  );
}
