import { useMutation, useQuery } from '@tanstack/react-query';
import { Result, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { isSetUpOpen, setUp, type SetUp } from './api/setup';
import { Entrance } from './entrance';
import { SetUpForm } from './set-up-form';
import { TotpEnrolment } from './totp-enrolment';

/** The guide of the first start: company and administrator, codes on the phone, done. Works once. */
export function SetUpPage() {
  const { t } = useTranslation('people');
  const [finished, setFinished] = useState(false);
  const open = useQuery({ queryKey: ['setup'], queryFn: isSetUpOpen, staleTime: Infinity });
  const attempt = useMutation({ mutationFn: (body: SetUp) => setUp(body) });
  if (open.data && !open.data.open && !attempt.data) return <Navigate to="/" replace />;
  const enrolling = attempt.data?.state === 'totp_enrolment_required' && !finished;
  const done = attempt.data !== undefined && !enrolling;
  const step = done ? 2 : enrolling ? 1 : 0;
  return (
    <Entrance title={t('setUp.title')} hint={t('setUp.hint')} wide>
      <Steps
        size="small"
        current={step}
        items={[{ title: t('setUp.company') }, { title: t('setUp.proof') }, { title: t('setUp.done') }]}
        style={{ marginBottom: 24 }}
      />
      {step === 0 && <SetUpForm submit={attempt.mutate} pending={attempt.isPending} error={attempt.error} />}
      {step === 1 && <TotpEnrolment done={() => setFinished(true)} />}
      {step === 2 && (
        <Result
          status="success"
          title={t('setUp.ready')}
          subTitle={t('setUp.next')}
          extra={<a href="/">{t('setUp.begin')}</a>}
        />
      )}
    </Entrance>
  );
}
