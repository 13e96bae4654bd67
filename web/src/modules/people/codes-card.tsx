import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TotpEnrolment } from './totp-enrolment';

/** Codes on another phone: a code of the present one first. */
export function CodesCard() {
  const { t } = useTranslation('people');
  const [code, setCode] = useState<string>();
  const [done, setDone] = useState(false);
  if (done) return <Alert type="success" showIcon title={t('account.codesChanged')} />;
  if (code !== undefined) return <TotpEnrolment code={code} done={() => setDone(true)} />;
  return (
    <Form layout="vertical" onFinish={(given: { code?: string }) => setCode(given.code ?? '')}>
      <Form.Item label={t('account.presentCode')}>
        <Space.Compact style={{ maxWidth: 360 }}>
          <Form.Item name="code" noStyle>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
          </Form.Item>
          <Button htmlType="submit">{t('account.changeCodes')}</Button>
        </Space.Compact>
      </Form.Item>
    </Form>
  );
}
