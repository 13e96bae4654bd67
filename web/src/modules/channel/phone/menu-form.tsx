import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { choiceKinds, type Menu, phonesChanged, putMenu, useMenu } from './api';
import { MenuTarget } from './menu-target';

/** What callers may choose, by key or by words; one key leads straight to a person. */
export function MenuForm({ phone }: { readonly phone: string }) {
  const menu = useMenu(phone);
  return (
    <>
      <ProblemAlert error={menu.error} />
      {menu.data && <Fields key={menu.data.version} phone={phone} menu={menu.data} />}
    </>
  );
}

function Fields({ phone, menu }: { readonly phone: string; readonly menu: Menu }) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Omit<Menu, 'version'>>();
  const saving = useMutation({
    mutationFn: (fields: Omit<Menu, 'version'>) => putMenu(phone, fields, menu.version),
    onSuccess: phonesChanged,
  });
  const needed = [{ required: true, message: t('outlet.needed') }];
  const first =
    menu.choices.length > 0
      ? menu
      : {
          greeting: '',
          choices: [
            {
              key: '0',
              kind: 'operator',
              label: t('phone.choiceKinds.operator'),
              words: [t('phone.person')],
            },
          ],
        };
  return (
    <Form form={form} layout="vertical" initialValues={first} onFinish={saving.mutate}>
      <Typography.Title level={5}>{t('phone.menu')}</Typography.Title>
      <Form.Item name="greeting" label={t('phone.greeting')} rules={needed} extra={t('phone.menuHint')}>
        <Input.TextArea autoSize maxLength={1000} />
      </Form.Item>
      <Form.List name="choices">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8} wrap align="start">
                <Form.Item
                  name={[name, 'key']}
                  rules={[{ required: true, pattern: /^[0-9*#]$/, message: t('outlet.needed') }]}
                >
                  <Input
                    aria-label={t('phone.key')}
                    placeholder={t('phone.key')}
                    maxLength={1}
                    style={{ width: 64 }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'label']} rules={needed}>
                  <Input
                    aria-label={t('phone.label')}
                    placeholder={t('phone.label')}
                    maxLength={100}
                    style={{ width: 160 }}
                  />
                </Form.Item>
                <Form.Item name={[name, 'kind']} rules={needed}>
                  <Select
                    aria-label={t('phone.leadsTo')}
                    placeholder={t('phone.leadsTo')}
                    style={{ width: 150 }}
                    options={choiceKinds.map((value) => ({ value, label: t(`phone.choiceKinds.${value}`) }))}
                  />
                </Form.Item>
                <MenuTarget name={name} />
                <Form.Item name={[name, 'words']}>
                  <Select
                    mode="tags"
                    aria-label={t('phone.words')}
                    placeholder={t('phone.words')}
                    open={false}
                    suffix={null}
                    style={{ width: 220 }}
                  />
                </Form.Item>
                <Button type="text" danger onClick={() => remove(name)}>
                  {t('phone.remove')}
                </Button>
              </Flex>
            ))}
            <Button onClick={() => add({ words: [] })} disabled={fields.length >= 12}>
              {t('phone.addChoice')}
            </Button>
          </>
        )}
      </Form.List>
      <ProblemAlert error={saving.error} />
      <Button
        type="primary"
        htmlType="submit"
        loading={saving.isPending}
        style={{ marginTop: 12, display: 'block' }}
      >
        {t('phone.saveMenu')}
      </Button>
    </Form>
  );
}
