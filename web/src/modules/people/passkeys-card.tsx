import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm, Space, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { makePasskey, passkeysWork, removePasskey, usePasskeys, type Passkey } from './api/passkeys';

/** One's own passkeys: two proofs in one, and nothing to type. */
export function PasskeysCard() {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const passkeys = usePasskeys();
  const again = () => queries.invalidateQueries({ queryKey: ['my-passkeys'] });
  const make = useMutation({ mutationFn: makePasskey, onSuccess: again });
  const remove = useMutation({ mutationFn: removePasskey, onSuccess: again });
  const failed = make.error instanceof DOMException ? null : make.error;
  return (
    <>
      <ProblemAlert error={passkeys.error ?? failed ?? remove.error} />
      <Table<Passkey>
        size="small"
        rowKey="id"
        pagination={false}
        loading={passkeys.isPending}
        dataSource={[...(passkeys.data ?? [])]}
        locale={{ emptyText: <EmptyState title={t('passkey.none')} fill={t('passkey.noneHint')} /> }}
        columns={[
          { title: t('name'), dataIndex: 'label' },
          { title: t('tokens.used'), render: (_, passkey) => <Time at={passkey.lastUsedAt} /> },
          {
            width: 90,
            align: 'right',
            render: (_, passkey) => (
              <Popconfirm title={t('passkey.removeHint')} onConfirm={() => remove.mutate(passkey.id)}>
                <Button type="link" size="small" danger>
                  {t('remove')}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
      {passkeysWork() ? (
        <Form
          layout="inline"
          style={{ marginTop: 12 }}
          onFinish={({ label }: { label: string }) => make.mutate(label)}
        >
          <Space.Compact>
            <Form.Item
              name="label"
              noStyle
              rules={[{ required: true, whitespace: true, message: t('needed') }]}
            >
              <Input placeholder={t('passkey.label')} maxLength={60} />
            </Form.Item>
            <Button htmlType="submit" loading={make.isPending}>
              {t('passkey.make')}
            </Button>
          </Space.Compact>
        </Form>
      ) : (
        <Typography.Text type="secondary">{t('passkey.needsName')}</Typography.Text>
      )}
    </>
  );
}
