import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { useFront } from '@/lib/front';
import { sendCode } from './api/session';
import { CodeForm } from './code-form';
import styles from './portal.module.css';

/** Who are you? A code to the mailbox answers; without a mail door only the link does. */
export function SignInForm() {
  const { t } = useTranslation('channel');
  const front = useFront();
  const { pathname } = useLocation();
  const asking = useMutation({ mutationFn: ({ address }: { address: string }) => sendCode(address) });
  return (
    <section className={styles.sheet}>
      <h2>{t('signIn.title')}</h2>
      {front.data && !front.data.mail ? (
        <p>{t('signIn.linkOnly')}</p>
      ) : asking.isSuccess ? (
        <>
          <p>{t('signIn.sent', { address: asking.variables.address })}</p>
          <CodeForm address={asking.variables.address} target={pathname} />
        </>
      ) : (
        <Form layout="vertical" size="large" onFinish={asking.mutate} requiredMark={false}>
          <p>{t('signIn.hint')}</p>
          <Form.Item
            name="address"
            label={t('signIn.address')}
            rules={[{ required: true, type: 'email', message: t('signIn.addressMissing') }]}
          >
            <Input type="email" autoComplete="email" maxLength={254} />
          </Form.Item>
          <ProblemAlert error={asking.error} />
          <Button type="primary" htmlType="submit" block loading={asking.isPending}>
            {t('signIn.send')}
          </Button>
        </Form>
      )}
    </section>
  );
}
