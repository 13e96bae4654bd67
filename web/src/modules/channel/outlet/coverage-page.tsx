import { Button, Card, Flex, Popconfirm, Progress, Skeleton, Statistic, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { outletsChanged } from './api/outlets';
import {
  type Coverage,
  leaveRegion,
  loadRegions,
  regionsLive,
  type ServedRegion,
  useCoverage,
} from './api/regions';
import styles from './outlet.module.css';
import { OutletPlaces } from './outlet-places';
import { RegionsDialog } from './regions-dialog';

/** Which of the regions we serve an outlet reaches, against what the policy promises. */
export function CoveragePage() {
  const { t } = useTranslation('channel');
  const mayEdit = useRight('outlet_edit');
  const [adding, setAdding] = useState(false);
  const [state, set] = useUrlState();
  const coverage = useCoverage();
  const filter = { province: state.province, covered: state.covered, q: state.q };
  return (
    <PageBody wide>
      <PageHeader
        title={t('outlet.coverage.title')}
        hint={t('outlet.coverage.hint')}
        actions={
          mayEdit && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('outlet.coverage.add')}
            </Button>
          )
        }
      />
      <OutletPlaces />
      <ProblemAlert error={coverage.error} />
      {coverage.isPending && <Skeleton active />}
      {coverage.data && <Sum coverage={coverage.data} />}
      {coverage.data && coverage.data.provinces.length > 0 && (
        <div className={styles.provinces}>
          {coverage.data.provinces.map((one) => (
            <button
              key={one.province}
              type="button"
              className={styles.province}
              data-chosen={state.province === one.province}
              data-short={one.covered < one.served}
              onClick={() => set({ province: state.province === one.province ? undefined : one.province })}
            >
              <span>{t(`outlet.provinces.${one.province}`, one.province)}</span>
              <b>
                {one.covered}/{one.served}
              </b>
            </button>
          ))}
        </div>
      )}
      <FilterBar
        search="q"
        filters={[
          {
            name: 'covered',
            label: t('outlet.coverage.reached'),
            options: [
              { value: 'false', label: t('outlet.coverage.no') },
              { value: 'true', label: t('outlet.coverage.yes') },
            ],
          },
        ]}
      />
      <PagedTable<ServedRegion>
        queryKey={['served-regions', filter]}
        load={(cursor, signal) => loadRegions(filter, cursor, signal)}
        meta={{ live: regionsLive }}
        rowKey="code"
        empty={<EmptyState title={t('outlet.coverage.none')} fill={t('outlet.coverage.fill')} />}
        columns={[
          { title: t('outlet.region'), dataIndex: 'code', width: 110 },
          { title: t('outlet.coverage.name'), dataIndex: 'name' },
          {
            title: t('outlet.coverage.by'),
            render: (_, row) =>
              row.outlets.length === 0 ? (
                <Tag color="red">{t('outlet.coverage.no')}</Tag>
              ) : (
                row.outlets.map((outlet) => (
                  <Link key={outlet.id} to={`/outlets?outlet=${outlet.id}`} style={{ marginRight: 8 }}>
                    {outlet.name}
                  </Link>
                ))
              ),
          },
          { title: t('outlet.coverage.since'), dataIndex: 'since', width: 120 },
          ...(mayEdit
            ? [
                {
                  width: 100,
                  render: (_: unknown, row: ServedRegion) => (
                    <Popconfirm
                      title={t('outlet.coverage.leaveSure', { name: row.name })}
                      onConfirm={() => leaveRegion(row.code).then(outletsChanged)}
                    >
                      <Button type="link" size="small" danger>
                        {t('outlet.coverage.leave')}
                      </Button>
                    </Popconfirm>
                  ),
                },
              ]
            : []),
        ]}
      />
      {adding && <RegionsDialog close={() => setAdding(false)} />}
    </PageBody>
  );
}

function Sum({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation('channel');
  const share = coverage.share ?? 0;
  const target = coverage.target ?? undefined;
  const kept = target === undefined || share >= target;
  return (
    <Card size="small" style={{ marginBottom: 12 }}>
      <Flex gap={40} align="center" wrap>
        <Statistic title={t('outlet.coverage.served')} value={coverage.served} />
        <Statistic title={t('outlet.coverage.covered')} value={coverage.covered} />
        <div style={{ minWidth: 260, flex: 1, maxWidth: 420 }}>
          <Typography.Text type="secondary">
            {t('outlet.coverage.share')}
            {target !== undefined && ` · ${t('outlet.coverage.target', { target, clause: coverage.clause })}`}
          </Typography.Text>
          <Progress
            percent={Math.round(share * 10) / 10}
            status={kept ? 'success' : 'exception'}
            format={(percent) => (typeof coverage.share !== 'number' ? '–' : `${percent}%`)}
          />
        </div>
      </Flex>
    </Card>
  );
}
