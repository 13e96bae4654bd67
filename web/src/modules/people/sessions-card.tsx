import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { endAllSessions, endSession, useSessions, type OpenSession } from './api/account';

/** The browsers one is signed in with. */
export function SessionsCard() {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const sessions = useSessions();
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['my-sessions'] }),
  });
  const endAll = useMutation({
    mutationFn: endAllSessions,
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <>
      <ProblemAlert error={sessions.error ?? end.error ?? endAll.error} />
      <Table<OpenSession>
        size="small"
        rowKey="id"
        pagination={false}
        loading={sessions.isPending}
        dataSource={[...(sessions.data ?? [])]}
        columns={[
          {
            title: t('account.browser'),
            render: (_, session) => (
              <>
                {browserName(session.agent)} {session.here && <Tag>{t('account.here')}</Tag>}
              </>
            ),
          },
          { title: t('account.address'), dataIndex: 'address' },
          { title: t('account.seen'), render: (_, session) => <Time at={session.seenAt} /> },
          {
            width: 100,
            align: 'right',
            render: (_, session) =>
              !session.here && (
                <Button type="link" size="small" onClick={() => end.mutate(session.id)}>
                  {t('account.end')}
                </Button>
              ),
          },
        ]}
      />
      <Popconfirm title={t('account.everywhereHint')} onConfirm={() => endAll.mutate()}>
        <Button danger style={{ marginTop: 12 }} loading={endAll.isPending}>
          {t('account.everywhere')}
        </Button>
      </Popconfirm>
    </>
  );
}

/** Enough to recognise one's own machines. */
function browserName(agent: string): string {
  const browser = /(Edg|Chrome|Firefox|Safari)\/(\d+)/.exec(agent);
  const system = /Windows|Mac OS X|Android|iPhone|iPad|Linux/.exec(agent)?.[0] ?? '';
  return browser
    ? `${browser[1] === 'Edg' ? 'Edge' : browser[1]} ${browser[2]} · ${system}`
    : agent.slice(0, 40);
}
