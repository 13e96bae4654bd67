import { Segmented, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useCatalogue, type IndicatorRow } from './api/catalogue';
import type { Goal } from './api/get-board';
import { CatalogueDrawer } from './catalogue-drawer';
import { ComposedTable } from './composed-table';
import { useLimit } from './use-limit';

const goals: readonly Goal[] = ['experience', 'efficiency', 'relationship'];

/** 指标目录: every indicator, where its number comes from and who looks after it. */
export function CataloguePage() {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const limit = useLimit();
  const catalogue = useCatalogue();
  const [{ goal = '', indicator }, set] = useUrlState();
  const shown = (catalogue.data?.items ?? []).filter(
    (row) => goal === '' || row.goals.includes(goal as Goal),
  );
  return (
    <PageBody wide>
      <PageHeader
        title={t('catalogue.title')}
        hint={t('catalogue.hint')}
        actions={
          <>
            <Link to="/dictionary">{t('dictionary.title')}</Link>
            <Segmented
              value={goal}
              onChange={(chosen) => set({ goal: chosen })}
              options={[
                { value: '', label: t('catalogue.allGoals') },
                ...goals.map((each) => ({ value: each, label: t(`goals.${each}`) })),
              ]}
            />
          </>
        }
      />
      <ProblemAlert error={catalogue.error} retry={() => void catalogue.refetch()} />
      <Table<IndicatorRow>
        size="small"
        rowKey="code"
        loading={catalogue.isPending}
        pagination={false}
        scroll={{ x: 1100 }}
        dataSource={shown}
        onRow={(row) => ({ onClick: () => set({ indicator: row.code }), style: { cursor: 'pointer' } })}
        columns={[
          { title: t('catalogue.code'), dataIndex: 'code', width: 84 },
          {
            title: t('catalogue.name'),
            render: (_, row) => (
              <>
                <Typography.Link onClick={() => set({ indicator: row.code })}>
                  {words(row.name)}
                </Typography.Link>{' '}
                {row.advice.length > 0 && <Tag color="gold">{t('catalogue.advice')}</Tag>}
              </>
            ),
          },
          { title: t('target'), width: 148, render: (_, row) => limit(row) ?? t('states.no_target') },
          {
            title: t('clause'),
            width: 88,
            render: (_, row) => row.promises.map((one) => `§${one.clause}`).join(' '),
          },
          {
            title: t('catalogue.goals'),
            width: 196,
            render: (_, row) => row.goals.map((each) => t(`goals.${each}`)).join('、'),
          },
          {
            title: t('catalogue.source'),
            width: 116,
            render: (_, row) => t(`catalogue.sources.${row.source}`),
          },
          { title: t('catalogue.owner'), width: 108, render: (_, row) => row.setting.owner?.name ?? '–' },
          { title: t('catalogue.sample'), width: 96, align: 'right', dataIndex: 'minimumSample' },
          {
            title: t('catalogue.disclosed'),
            width: 88,
            render: (_, row) => row.setting.disclosed && t('catalogue.yes'),
          },
        ]}
      />
      <ComposedTable />
      {indicator && <CatalogueDrawer code={indicator} close={() => set({ indicator: undefined })} />}
    </PageBody>
  );
}
