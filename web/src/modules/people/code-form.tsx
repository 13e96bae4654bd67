import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { proveCode, type SignInState } from './api/session';

/** The six digits from the phone, or one of the recovery codes. */
export function CodeForm({ done }: { readonly done: (state: SignInState) => void }) {
  const { t } = useTranslation('people');
  const attempt = useMutation({ mutationFn: proveCode, onSuccess: (answer) => done(answer.state) });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) => attempt.mutate(code)}
    >
      <Form.Item name="code" label={t('totp.code')} rules={[{ required: true, message: t('needed') }]}>
        <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
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
