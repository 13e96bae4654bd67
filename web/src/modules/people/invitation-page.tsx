import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { acceptInvitation, whomInvites } from './api/invitations';
import { Entrance } from './entrance';
import { TotpEnrolment } from './totp-enrolment';

/** The secret stands behind # in the address, so that no server log ever sees it. */
export function InvitationPage() {
  const { t } = useTranslation('people');
  const secret = useLocation().hash.slice(1);
  const [enrolling, setEnrolling] = useState(false);
  const invited = useQuery({
    queryKey: ['invitation', secret],
    queryFn: () => whomInvites(secret),
    retry: false,
    staleTime: Infinity,
  });
  const accept = useMutation({
    mutationFn: acceptInvitation,
    onSuccess: ({ state }) => (state === 'signed_in' ? window.location.assign('/') : setEnrolling(true)),
  });
  if (enrolling) {
    return (
      <Entrance title={t('totp.title')} hint={t('totp.why')} wide>
        <TotpEnrolment done={() => window.location.assign('/')} />
      </Entrance>
    );
  }
  if (!invited.data) {
    return (
      <Entrance title={t('invitation.title')}>
        {invited.error ? <ProblemAlert error={invited.error} /> : <Spin />}
      </Entrance>
    );
  }
  return (
    <Entrance
      title={t('invitation.welcome', { name: invited.data.name })}
      hint={t('invitation.hint', { company: invited.data.company, email: invited.data.email })}
    >
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }: { password: string }) => accept.mutate({ secret, password })}
      >
        <input type="text" hidden autoComplete="username" readOnly value={invited.data.email} />
        <Form.Item
          name="password"
          label={t('invitation.password')}
          extra={t('passwordRule')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Input.Password autoFocus autoComplete="new-password" maxLength={200} />
        </Form.Item>
        {accept.error && (
          <Form.Item>
            <ProblemAlert error={accept.error} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={accept.isPending}>
          {t('invitation.go')}
        </Button>
      </Form>
    </Entrance>
  );
}
