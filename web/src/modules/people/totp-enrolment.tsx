import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input, QRCode, Spin, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { beginTotp, confirmTotp } from './api/totp';
import { RecoveryCodes } from './recovery-codes';

interface TotpEnrolmentProps {
  /** A code in use, when the person has codes already. */
  readonly code?: string;
  readonly done: () => void;
}

/** A picture for the phone, a code back from it, then the recovery codes, shown once. */
export function TotpEnrolment({ code, done }: TotpEnrolmentProps) {
  const { t } = useTranslation('people');
  const offer = useMutation({ mutationFn: beginTotp });
  const confirm = useMutation({ mutationFn: confirmTotp });
  const begin = offer.mutate;
  useEffect(() => begin(code), [begin, code]);
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} done={done} />;
  if (offer.error) return <ProblemAlert error={offer.error} retry={() => begin(code)} />;
  if (!offer.data) return <Spin />;
  return (
    <Flex gap={24} wrap>
      <QRCode
        value={offer.data.uri}
        size={184}
        aria-label={t('totp.picture')}
        bgColor="white"
        color="black"
      />
      <div style={{ flex: 1, minWidth: 220 }}>
        <Typography.Paragraph>{t('totp.scan')}</Typography.Paragraph>
        <Typography.Paragraph type="secondary">
          {t('totp.type')}{' '}
          <Typography.Text code copyable data-testid="totp-secret">
            {offer.data.secret}
          </Typography.Text>
        </Typography.Paragraph>
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(given: { code: string }) => confirm.mutate(given.code)}
        >
          <Form.Item name="code" label={t('totp.code')} rules={[{ required: true, message: t('needed') }]}>
            <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
          </Form.Item>
          {confirm.error && (
            <Form.Item>
              <Alert type="error" showIcon title={t('totp.wrong')} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
            {t('totp.confirm')}
          </Button>
        </Form>
      </div>
    </Flex>
  );
}
