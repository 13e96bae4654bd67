import { Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { enter } from './api/session';
import styles from './portal.module.css';
import { SignInForm } from './sign-in-form';

/** Opens what a secret link opens. The secret stands behind the # and so never reaches a server's log. */
export function LinkPage() {
  const { t } = useTranslation('channel');
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const link = window.location.hash.slice(1);
    window.history.replaceState(null, '', window.location.pathname);
    enter({ link }).then(
      () => navigate('/portal/requests', { replace: true }),
      (problem: unknown) => setError(problem),
    );
  }, [navigate]);
  return error === null ? (
    <Skeleton active />
  ) : (
    <>
      <h1 className={styles.hello}>{t('link.broken')}</h1>
      <ProblemAlert error={error} />
      <SignInForm />
    </>
  );
}
