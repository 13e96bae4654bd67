import { Button, Flex, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { changePerson, useChange, type Person } from './api/people';

interface Given {
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
}

/** Name and ways to reach somebody. */
export function PersonForm({ person, done }: { readonly person: Person; readonly done: () => void }) {
  const { t } = useTranslation('people');
  const save = useChange(changePerson);
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Form<Given>
      layout="vertical"
      initialValues={person}
      onFinish={({ name, email, phone }) =>
        save.mutate(
          {
            id: person.id,
            version: person.version ?? null,
            name,
            email,
            phone: phone === '' ? undefined : phone,
          },
          { onSuccess: done },
        )
      }
    >
      <Form.Item name="name" label={t('personName')} rules={needed}>
        <Input autoFocus maxLength={80} />
      </Form.Item>
      <Form.Item name="email" label={t('email')} rules={needed}>
        <Input type="email" maxLength={254} />
      </Form.Item>
      <Form.Item name="phone" label={t('phone')}>
        <Input type="tel" maxLength={30} />
      </Form.Item>
      {save.error && (
        <Form.Item>
          <ProblemAlert error={save.error} />
        </Form.Item>
      )}
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={done}>{t('cancel')}</Button>
      </Flex>
    </Form>
  );
}
