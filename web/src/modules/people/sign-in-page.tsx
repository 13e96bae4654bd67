import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { SignInState } from './api/session';
import { CodeForm } from './code-form';
import { Entrance } from './entrance';
import { PasskeyButton } from './passkey-button';
import { PasswordForm } from './password-form';
import { TotpEnrolment } from './totp-enrolment';

/** Password, then a code; whoever has no codes yet sets them up here. */
export function SignInPage() {
  const { t } = useTranslation('people');
  const [parameters] = useSearchParams();
  const [state, setState] = useState<SignInState>();
  const go = (next: SignInState) => {
    if (next === 'signed_in') window.location.assign(localPath(parameters.get('next')));
    else setState(next);
  };
  if (state === 'totp_required') {
    return (
      <Entrance title={t('signIn.code')} hint={t('signIn.codeHint')}>
        <CodeForm done={go} />
      </Entrance>
    );
  }
  if (state === 'totp_enrolment_required') {
    return (
      <Entrance title={t('totp.title')} hint={t('totp.why')} wide>
        <TotpEnrolment done={() => go('signed_in')} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t('signIn.title')}>
      <PasswordForm done={go} />
      <PasskeyButton done={go} />
    </Entrance>
  );
}

/** Only a path of this application; an address that a stranger put there leads home. */
function localPath(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}
