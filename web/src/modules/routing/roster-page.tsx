import { Button, Flex, Select, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { useRight } from '@/lib/rights';
import { useMe } from '@/lib/session';
import { useUrlState } from '@/lib/url-state';
import { useCommands } from '@/lib/commands';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useCopyWeek, useRosterWeek } from './api/roster';
import { useTeams } from './api/queues';
import { CoverButton } from './cover-button';
import { GapList } from './gap-list';
import { LeaveDialog } from './leave-dialog';
import { LeaveList } from './leave-list';
import { PublishButton } from './publish-button';
import { SkillMatrix } from './skill-matrix';
import { SwapList } from './swap-list';
import { WeekGrid } from './week-grid';
import { addDays, mondayOf } from './weeks';

/** Who is on duty when, a team's week at a time; and who can do what. */
export function RosterPage() {
  const { t } = useTranslation('routing');
  const [state, set] = useUrlState();
  const me = useMe();
  const teams = useTeams();
  const team = state.team ?? me.teams[0]?.id ?? teams.data?.items[0]?.id;
  const [asking, setAsking] = useState(false);
  const select = (
    <Select
      aria-label={t('queue.team')}
      style={{ minWidth: 180 }}
      value={team ?? null}
      onChange={(id: string) => set({ team: id })}
      options={teams.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
    />
  );
  return (
    <PageBody wide>
      <PageHeader
        title={t('roster.title')}
        hint={t('roster.hint')}
        actions={
          <Flex gap={8}>
            {select}
            <Button onClick={() => setAsking(true)}>{t('leave.ask')}</Button>
          </Flex>
        }
      />
      {asking && <LeaveDialog close={() => setAsking(false)} />}
      <Tabs
        activeKey={state.tab ?? 'week'}
        onChange={(tab) => set({ tab: tab === 'week' ? undefined : tab })}
        destroyOnHidden
        items={[
          { key: 'week', label: t('roster.week'), children: team && <Week key={team} team={team} /> },
          {
            key: 'skills',
            label: t('skills.title'),
            children: team && <SkillMatrix key={team} team={team} />,
          },
        ]}
      />
    </PageBody>
  );
}

function Week({ team }: { readonly team: string }) {
  const { t } = useTranslation('routing');
  const [state, set] = useUrlState();
  const mayEdit = useRight('roster_edit');
  const week = state.week ?? mondayOf(wallClock().toDate());
  const roster = useRosterWeek(team, week);
  const copy = useCopyWeek();
  const go = (days: number) => set({ week: addDays(week, days) });
  useCommands([
    { id: 'week-before', title: t('roster.before'), group: t('roster.title'), keys: '[', run: () => go(-7) },
    { id: 'week-after', title: t('roster.after'), group: t('roster.title'), keys: ']', run: () => go(7) },
  ]);
  const data = roster.data;
  return (
    <>
      <Flex gap={8} align="center" wrap style={{ marginBottom: 12 }}>
        <Button onClick={() => go(-7)}>{t('roster.before')}</Button>
        <Button onClick={() => set({ week: undefined })}>{t('roster.thisWeek')}</Button>
        <Button onClick={() => go(7)}>{t('roster.after')}</Button>
        <strong>{t('roster.of', { from: week, to: addDays(week, 6) })}</strong>
        {data?.publishedAt ? (
          <Tag color="success">
            {t('roster.published')} <Time at={data.publishedAt} as="short" />
          </Tag>
        ) : (
          <Tag>{t('roster.draft')}</Tag>
        )}
        <span style={{ flex: 1 }} />
        {mayEdit && data && (
          <>
            <CoverButton team={team} />
            <Button
              loading={copy.isPending}
              onClick={() => copy.mutate({ team, from: addDays(week, -7), to: week })}
            >
              {t('roster.copy')}
            </Button>
            <PublishButton week={data} />
          </>
        )}
      </Flex>
      {copy.data && (
        <p role="status">
          {t('roster.copied', { count: copy.data.shifts })}
          {copy.data.skipped > 0 && t('roster.skipped', { count: copy.data.skipped })}
        </p>
      )}
      <ProblemAlert error={roster.error ?? copy.error} />
      {data && <GapList week={data} />}
      {data && <LeaveList week={data} />}
      {data && <SwapList week={data} />}
      {data?.people.length === 0 && <EmptyState title={t('roster.nobody')} fill={t('roster.nobodyFill')} />}
      {data && data.people.length > 0 && <WeekGrid week={data} />}
    </>
  );
}
