import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm, Select, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { queries } from '@/lib/queries';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { AdoptionTabs } from '../adoption-tabs';
import { handOut, remind, useDepartments, useReadings, type Department, type Reading } from './api';
import { QuizDrawer } from './quiz-drawer';
import { ReadersTable } from './readers-table';
import { RulesDialog } from './rules-dialog';
import { ShareBar } from './share';

/** Who has read which version: departments first, people behind them. */
export function ReadingsPage() {
  const { t } = useTranslation('policy');
  const readings = useReadings();
  const [{ version }, change] = useUrlState();
  const mayEdit = useRight('policy_edit');
  const [isSetting, setSetting] = useState(false);
  const items = readings.data?.items ?? [];
  const shown = items.find((each) => each.version === version) ?? items[0];
  const handing = useMutation({
    mutationFn: handOut,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['readings'] }),
  });
  return (
    <PageBody wide>
      <PageHeader
        title={t('adoption.title')}
        hint={t('reading.hint')}
        actions={
          mayEdit && (
            <>
              <Button onClick={() => setSetting(true)}>{t('reading.settings')}</Button>
              <Popconfirm title={t('reading.handOutHint')} onConfirm={() => handing.mutate()}>
                <Button type="primary" loading={handing.isPending}>
                  {t('reading.handOut')}
                </Button>
              </Popconfirm>
            </>
          )
        }
      />
      <AdoptionTabs at="readings" />
      <ProblemAlert error={readings.error ?? handing.error} />
      {readings.data && !shown && <EmptyState title={t('reading.none')} fill={t('reading.noneFill')} />}
      {shown && (
        <OneReading
          key={shown.version}
          reading={shown}
          choose={
            <Select
              aria-label={t('versions')}
              value={shown.version}
              onChange={(next) =>
                change({ version: next, team: undefined, unit: undefined, state: undefined })
              }
              options={items.map((each) => ({
                value: each.version,
                label: t('version', { number: each.number }),
              }))}
            />
          }
        />
      )}
      {isSetting && <RulesDialog close={() => setSetting(false)} />}
    </PageBody>
  );
}

function OneReading({ reading, choose }: { readonly reading: Reading; readonly choose: ReactNode }) {
  const { t } = useTranslation('policy');
  const { message } = App.useApp();
  const [state, change] = useUrlState();
  const mayEdit = useRight('policy_edit');
  const mayRemind = useRight('adoption_read');
  const [isAsking, setAsking] = useState(false);
  const departments = useDepartments(reading.version);
  const reminding = useMutation({
    mutationFn: () => remind(reading.version),
    onSuccess: ({ people }) => message.success(t('reading.reminded', { count: people })),
  });
  const isChosen = (row: Department) =>
    row.team ? state.team === row.team : state.unit === row.unit && !state.team;
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, alignItems: 'center', marginBottom: 12 }}>
        {choose}
        <ShareBar share={reading.share} />
        <span>{t('reading.dueOn', { due: reading.dueOn })}</span>
        <span style={{ flex: 1 }} />
        {mayEdit && <Button onClick={() => setAsking(true)}>{t('reading.quiz')}</Button>}
        <Button href={url(`/policies/readings/${reading.version}/people.csv`)} download>
          {t('exportCsv')}
        </Button>
        {mayRemind && (
          <Button onClick={() => reminding.mutate()} loading={reminding.isPending}>
            {t('reading.remind')}
          </Button>
        )}
      </div>
      <ProblemAlert error={departments.error ?? reminding.error} />
      <Table<Department>
        size="small"
        rowKey={(row) => `${row.unit} ${row.team ?? ''}`}
        loading={departments.isPending}
        dataSource={departments.data?.items ?? []}
        pagination={false}
        locale={{ emptyText: <EmptyState title={t('reading.nobody')} fill={t('reading.nobodyFill')} /> }}
        onRow={(row) => ({
          onClick: () =>
            change(
              isChosen(row)
                ? { team: undefined, unit: undefined }
                : { team: row.team ?? undefined, unit: row.team ? undefined : row.unit },
            ),
          style: { cursor: 'pointer' },
        })}
        rowClassName={(row) => (isChosen(row) ? 'ant-table-row-selected' : '')}
        columns={[
          { title: t('reading.department'), width: 220, render: (_, row) => row.teamName ?? row.unitName },
          { title: t('reading.unit'), width: 180, dataIndex: 'unitName' },
          { title: t('reading.accepted'), render: (_, row) => <ShareBar share={row.share} /> },
        ]}
      />
      <ReadersTable version={reading.version} />
      {isAsking && <QuizDrawer version={reading.version} close={() => setAsking(false)} />}
    </>
  );
}
