import { useMutation } from '@tanstack/react-query';
import { Button, Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { enter, sendCode } from './api/session';

/** Six digits from the mailbox; a new code on demand. */
export function CodeForm({ address, target }: { address: string; target: string }) {
  const { t } = useTranslation('channel');
  const navigate = useNavigate();
  const entering = useMutation({
    mutationFn: (code: string) => enter({ address, code }),
    onSuccess: () => void navigate(target),
  });
  const again = useMutation({ mutationFn: () => sendCode(address) });
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Input.OTP
        length={6}
        size="large"
        autoFocus
        inputMode="numeric"
        aria-label={t('code.label')}
        disabled={entering.isPending}
        onChange={entering.mutate}
      />
      <ProblemAlert error={entering.error ?? again.error} />
      <Button type="link" disabled={again.isPending || again.isSuccess} onClick={() => again.mutate()}>
        {again.isSuccess ? t('code.sent') : t('code.again')}
      </Button>
    </Space>
  );
}
