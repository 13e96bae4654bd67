import { useMutation } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Input, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { giveExtension, giveSipAccount, type Phone, phonesChanged, takeExtension, usePhones } from './api';
import { MenuForm } from './menu-form';

/** Per telephone system: who sits at which extension, and what callers may choose. */
export function PhonesTab() {
  const { t } = useTranslation('channel');
  const phones = usePhones();
  return (
    <Flex vertical gap={16}>
      <ProblemAlert error={phones.error} />
      {phones.data?.items.length === 0 && (
        <EmptyState title={t('phone.noPhones')} fill={t('phone.noPhonesFill')} />
      )}
      {phones.data?.items.map((phone) => (
        <Card key={phone.id} size="small" title={`${phone.name} · ${t(`connectors.kinds.${phone.kind}`)}`}>
          <Extensions phone={phone} />
          <MenuForm phone={phone.id} />
        </Card>
      ))}
    </Flex>
  );
}

const filled = (text: string | undefined) => (text === '' ? undefined : text);

interface Given {
  readonly person: string;
  readonly extension: string;
  readonly login?: string;
  readonly password?: string;
}

function Extensions({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation('channel');
  const bySip = phone.kind === 'softphone';
  const [form] = Form.useForm<Given>();
  const giving = useMutation({
    mutationFn: ({ person, extension, login, password }: Given) =>
      bySip
        ? giveSipAccount(phone.id, person, {
            extension: extension.trim(),
            login: filled(login?.trim()),
            password: filled(password),
          })
        : giveExtension(phone.id, person, extension.trim()),
    onSuccess: async () => {
      form.resetFields();
      await phonesChanged();
    },
  });
  const taking = useMutation({
    mutationFn: (person: string) => takeExtension(phone.id, person),
    onSuccess: phonesChanged,
  });
  const needed = [{ required: true, message: t('outlet.needed') }];
  return (
    <>
      <Table
        size="small"
        rowKey="extension"
        pagination={false}
        dataSource={[...phone.extensions]}
        locale={{ emptyText: t('phone.noExtensions') }}
        columns={[
          { title: t('phone.extension'), dataIndex: 'extension', width: 140 },
          { title: t('phone.agent'), render: (_, row) => row.person.name },
          ...(bySip
            ? [
                {
                  title: t('softphone.account'),
                  render: (_: unknown, row: Phone['extensions'][number]) =>
                    t(row.sipAccount ? 'softphone.accountSet' : 'softphone.noAccount'),
                },
              ]
            : []),
          {
            key: 'act',
            align: 'right',
            render: (_, row) => (
              <Button size="small" type="link" danger onClick={() => taking.mutate(row.person.id)}>
                {t('phone.takeExtension')}
              </Button>
            ),
          },
        ]}
      />
      <Form form={form} layout="inline" onFinish={giving.mutate} style={{ margin: '12px 0' }}>
        <Form.Item name="person" rules={needed} style={{ minWidth: 200 }}>
          <PersonSelect />
        </Form.Item>
        <Form.Item
          name="extension"
          rules={[{ required: true, pattern: /^[\w.-]{1,40}$/, message: t('outlet.needed') }]}
        >
          <Input placeholder={t('phone.extension')} maxLength={40} />
        </Form.Item>
        {bySip && (
          <>
            <Form.Item name="login">
              <Input placeholder={t('softphone.login')} autoComplete="off" maxLength={100} />
            </Form.Item>
            <Form.Item name="password">
              <Input.Password
                placeholder={t('softphone.password')}
                autoComplete="new-password"
                maxLength={200}
              />
            </Form.Item>
          </>
        )}
        <Button htmlType="submit" loading={giving.isPending}>
          {t(bySip ? 'softphone.giveAccount' : 'phone.giveExtension')}
        </Button>
      </Form>
      <ProblemAlert error={giving.error ?? taking.error} />
    </>
  );
}
