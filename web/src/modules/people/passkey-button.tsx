import { useMutation } from '@tanstack/react-query';
import { KeyOutlined } from '@ant-design/icons';
import { Button, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { passkeysWork, signInWithPasskey } from './api/passkeys';
import type { SignInState } from './api/session';

/** Signing in without typing anything. Nothing is shown when somebody closes the browser's window. */
export function PasskeyButton({ done }: { readonly done: (state: SignInState) => void }) {
  const { t } = useTranslation('people');
  const attempt = useMutation({
    mutationFn: signInWithPasskey,
    onSuccess: (answer) => done(answer.state),
  });
  if (!passkeysWork()) return null;
  return (
    <>
      <Divider plain>{t('or')}</Divider>
      <Button block icon={<KeyOutlined />} loading={attempt.isPending} onClick={() => attempt.mutate()}>
        {t('passkey.signIn')}
      </Button>
      {!(attempt.error instanceof DOMException) && <ProblemAlert error={attempt.error} />}
    </>
  );
}
