import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { signIn, type SignInState } from './api/session';

export function PasswordForm({ done }: { readonly done: (state: SignInState) => void }) {
  const { t } = useTranslation('people');
  const attempt = useMutation({ mutationFn: signIn, onSuccess: (answer) => done(answer.state) });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(body: { email: string; password: string }) => attempt.mutate(body)}
    >
      <Form.Item name="email" label={t('email')} rules={[{ required: true, message: t('needed') }]}>
        <Input autoFocus type="email" autoComplete="username webauthn" maxLength={254} />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('needed') }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {attempt.error && (
        <Form.Item>
          <ProblemAlert error={attempt.error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={attempt.isPending}>
        {t('signIn.go')}
      </Button>
    </Form>
  );
}
