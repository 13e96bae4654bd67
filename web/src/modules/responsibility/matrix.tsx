import { Button, Flex, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  departments,
  roles,
  useChangeMap,
  useMap,
  useTeams,
  type Department,
  type ResponsibilityMap,
  type Role,
  type Scenario,
  type ShownMap,
} from './api/responsibilities';
import { RoleTags } from './role-tags';

/** Scenarios by departments. Whoever keeps the policy changes a copy of it and saves it as a whole. */
export function Matrix() {
  const shown = useMap();
  if (shown.error) return <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />;
  return shown.data ? <Loaded key={shown.data.version} shown={shown.data} /> : <Skeleton active />;
}

function Loaded({ shown }: { readonly shown: ShownMap }) {
  const { t } = useTranslation('responsibility');
  const words = useWords();
  const mayEdit = useRight('policy_edit');
  const [draft, setDraft] = useState<ResponsibilityMap>();
  const change = useChangeMap(shown.version);
  const map = draft ?? shown.map;
  const set = (scenario: Scenario, department: Department, chosen: readonly Role[]) =>
    setDraft({
      ...map,
      scenarios: map.scenarios.map((one) =>
        one.key === scenario.key ? { ...one, roles: withRoles(one.roles, department, chosen) } : one,
      ),
    });
  return (
    <>
      {mayEdit && (
        <Flex gap={8} justify="end" style={{ marginBottom: 12 }}>
          {draft ? (
            <>
              <Button onClick={() => setDraft(undefined)}>{t('cancel')}</Button>
              <Button type="primary" loading={change.isPending} onClick={() => change.mutate(draft)}>
                {t('save')}
              </Button>
            </>
          ) : (
            <Button onClick={() => setDraft(shown.map)}>{t('change')}</Button>
          )}
        </Flex>
      )}
      <ProblemAlert error={change.error} />
      <Table<Scenario>
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={[...map.scenarios]}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('scenario'),
            fixed: 'left',
            width: 220,
            render: (_, one) => words(one.name),
          },
          ...departments.map((department) => ({
            key: department,
            title: (
              <Head
                department={department}
                name={shown.teamNames[department]}
                {...(draft
                  ? { draft, set: (teams: ResponsibilityMap['teams']) => setDraft({ ...draft, teams }) }
                  : {})}
              />
            ),
            width: 170,
            render: (_: unknown, one: Scenario) =>
              draft ? (
                <Select<Role[]>
                  mode="multiple"
                  aria-label={t(`departments.${department}`)}
                  value={[...(one.roles[department] ?? [])]}
                  onChange={(chosen) => set(one, department, chosen)}
                  options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
                  style={{ width: 150 }}
                />
              ) : (
                <RoleTags of={one.roles[department]} />
              ),
          })),
        ]}
      />
    </>
  );
}

interface HeadProps {
  readonly department: Department;
  readonly name: string | undefined;
  readonly draft?: ResponsibilityMap;
  readonly set?: (teams: ResponsibilityMap['teams']) => void;
}

/** The department, and the team that speaks for it. */
function Head({ department, name, draft, set }: HeadProps) {
  const { t } = useTranslation('responsibility');
  const teams = useTeams();
  if (!draft || !set)
    return (
      <>
        <div>{t(`departments.${department}`)}</div>
        {name && <div style={{ color: 'var(--ant-color-text-tertiary)' }}>{name}</div>}
      </>
    );
  const value = draft.teams[department];
  return (
    <>
      <div>{t(`departments.${department}`)}</div>
      <Select
        size="small"
        allowClear
        aria-label={t('team')}
        placeholder={t('team')}
        {...(value ? { value } : {})}
        onChange={(team: string | undefined) =>
          set(
            Object.fromEntries(
              Object.entries({ ...draft.teams, [department]: team }).filter(([, one]) => one),
            ),
          )
        }
        options={teams.data?.items.map((team) => ({ value: team.id, label: team.name })) ?? []}
        style={{ width: 150 }}
      />
    </>
  );
}

function withRoles(before: Scenario['roles'], department: Department, chosen: readonly Role[]) {
  return Object.fromEntries(
    Object.entries({ ...before, [department]: chosen }).filter(([, some]) => some.length > 0),
  ) as Scenario['roles'];
}
