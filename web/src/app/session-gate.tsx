import { useQuery } from '@tanstack/react-query';
import { Flex, Spin } from 'antd';
import { Navigate, Outlet, useLocation } from 'react-router';
import { api, ApiProblem } from '@/lib/api';
import { setZone } from '@/lib/dates';
import { useLive } from '@/lib/live';
import { MeContext, meQuery } from '@/lib/session';
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
  return <Outlet />;
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
