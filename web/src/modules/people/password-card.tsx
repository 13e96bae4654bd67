import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { changePassword } from './api/account';

interface Given {
  readonly present: string;
  readonly wanted: string;
}

export function PasswordCard() {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<Given>();
  const change = useMutation({ mutationFn: changePassword, onSuccess: () => form.resetFields() });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 360 }}
      onFinish={(given) => change.mutate(given)}
    >
      <Form.Item name="present" label={t('account.presentPassword')} rules={needed}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="wanted" label={t('account.newPassword')} extra={t('passwordRule')} rules={needed}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item>
        <ProblemAlert error={change.error} />
        {change.isSuccess && <Alert type="success" showIcon title={t('account.passwordChanged')} />}
      </Form.Item>
      <Button htmlType="submit" loading={change.isPending}>
        {t('account.changePassword')}
      </Button>
    </Form>
  );
}
