import { useMutation } from '@tanstack/react-query';
import { App, Button, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { queries } from '@/lib/queries';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { AdoptionTabs } from '../adoption-tabs';
import { kinds, listStandards, live, loadShipped, parts, type Standard } from './api';
import { ResultWords } from './result-words';
import { StandardDrawer } from './standard-drawer';

/** The library: every standard with its part, kind, owner, day of review and how it is kept. */
export function StandardsPage() {
  const { t } = useTranslation('policy');
  const words = useWords();
  const [{ q, part, kind, due, state }, change] = useUrlState();
  const mayEdit = useRight('policy_edit');
  const [isNew, setNew] = useState(false);
  const filter = { q, part, kind, due, state };
  const { message } = App.useApp();
  const loading = useMutation({
    mutationFn: loadShipped,
    onSuccess: async ({ standards }) => {
      void message.success(t('standards.loaded', { count: standards }));
      await queries.invalidateQueries({ queryKey: ['standards'] });
    },
  });
  return (
    <PageBody wide>
      <PageHeader
        title={t('adoption.title')}
        hint={t('standards.hint')}
        actions={
          <>
            <Link to="/standards/sheets">
              <Button>{t('standards.sheets')}</Button>
            </Link>
            {mayEdit && (
              <>
                <Button onClick={() => loading.mutate()} loading={loading.isPending}>
                  {t('standards.load')}
                </Button>
                <Button type="primary" onClick={() => setNew(true)}>
                  {t('standards.add')}
                </Button>
              </>
            )}
          </>
        }
      />
      <AdoptionTabs at="standards" />
      <ProblemAlert error={loading.error} />
      <FilterBar
        search="q"
        filters={[
          {
            name: 'part',
            label: t('standards.part'),
            options: parts.map((value) => ({ value, label: t(`standards.parts.${value}`) })),
          },
          {
            name: 'kind',
            label: t('standards.kind'),
            options: kinds.map((value) => ({ value, label: t(`standards.kinds.${value}`) })),
          },
          {
            name: 'state',
            label: t('standards.state'),
            options: (['in_force', 'retired'] as const).map((value) => ({
              value,
              label: t(`standards.states.${value}`),
            })),
          },
        ]}
        extra={
          <label>
            <Switch
              size="small"
              checked={due === 'true'}
              onChange={(on) => change({ due: on ? 'true' : undefined })}
            />{' '}
            {t('standards.dueOnly')}
          </label>
        }
      />
      <PagedTable<Standard>
        queryKey={['standards', 'list', filter]}
        load={(cursor, signal) => listStandards({ ...filter, cursor }, signal)}
        meta={{ live }}
        empty={<EmptyState title={t('standards.none')} fill={t('standards.noneFill')} />}
        scroll={{ x: 960 }}
        columns={[
          {
            title: t('standards.name'),
            render: (_, row) => <Link to={`/standards/${row.id}`}>{words(row.text.title)}</Link>,
          },
          { title: t('standards.part'), width: 90, render: (_, row) => t(`standards.parts.${row.part}`) },
          { title: t('standards.kind'), width: 120, render: (_, row) => t(`standards.kinds.${row.kind}`) },
          {
            title: t('standards.forPost'),
            width: 120,
            render: (_, row) =>
              row.post ? t(`posts.${row.post}`, { defaultValue: row.post }) : t('standards.everybody'),
          },
          {
            title: t('standards.owner'),
            width: 120,
            render: (_, row) =>
              row.owner?.name ?? t(`posts.${row.ownerPost}`, { defaultValue: row.ownerPost }),
          },
          {
            title: t('standards.result'),
            width: 220,
            render: (_, row) => <ResultWords result={row.result} />,
          },
          {
            title: t('standards.reviewOn'),
            width: 150,
            render: (_, row) =>
              row.overdue ? (
                <Link to={`/standards/${row.id}/review`}>
                  <Tag color="orange">{t('standards.overdue', { day: row.reviewOn })}</Tag>
                </Link>
              ) : (
                row.reviewOn
              ),
          },
        ]}
      />
      {isNew && <StandardDrawer close={() => setNew(false)} />}
    </PageBody>
  );
}
