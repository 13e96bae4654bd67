import { useQuery } from '@tanstack/react-query';
import { Flex, Spin } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { api, ApiProblem } from '@/lib/api';
import { setZone } from '@/lib/dates';
import { isLanguageChosen, languages, speak } from '@/lib/i18n';
import { useLive } from '@/lib/live';
import { MeContext, meQuery, useMe } from '@/lib/session';
import { ProblemAlert } from '@/ui/problem-alert';

/** Lets signed-in people through; others go to sign in, or to set up what nobody has set up yet. */
export function SessionGate() {
  const me = useQuery(meQuery);
  if (me.data) {
    setZone(me.data.company.zone);
    return (
      <MeContext value={me.data}>
        <LiveOutlet />
      </MeContext>
    );
  }
  if (me.error instanceof ApiProblem && me.error.status === 401) return <Door />;
  return (
    <Flex align="center" justify="center" style={{ height: '100%' }}>
      {me.error ? <ProblemAlert error={me.error} retry={() => void me.refetch()} /> : <Spin delay={200} />}
    </Flex>
  );
}

function LiveOutlet() {
  useLive();
  useOwnLanguage();
  return <Outlet />;
}

/** Until a language was chosen in this browser, it is the one of the person. */
function useOwnLanguage() {
  const { locale } = useMe();
  const { i18n } = useTranslation();
  const own = languages.find((each) => each === locale);
  useEffect(() => {
    if (own && own !== i18n.language && !isLanguageChosen()) void speak(own);
  }, [own, i18n]);
}

function Door() {
  const here = useLocation();
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: () => api.get<{ open: boolean }>('/setup'),
    retry: false,
  });
  if (setup.isPending) return null;
  if (setup.data?.open) return <Navigate to="/setup" replace />;
  const next = here.pathname + here.search;
  return <Navigate to={`/sign-in${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`} replace />;
}
