import { DownloadOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { url } from '@/lib/api';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import {
  type Finding,
  findingStates,
  kinds,
  loadFindings,
  severities,
  supervisionLive,
} from './api/supervision';
import { FindingTags } from './finding-tags';

/** What checks found, the latest first. */
export function FindingsTable({ open }: { readonly open: (finding: string) => void }) {
  const { t } = useTranslation('improvement');
  const [state] = useUrlState();
  const filter = { kind: state.kind, state: state.state, severity: state.severity, clause: state.clause };
  return (
    <>
      <FilterBar
        filters={[
          {
            name: 'kind',
            label: t('findings.kind'),
            options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
          {
            name: 'state',
            label: t('findings.state'),
            options: findingStates.map((value) => ({ value, label: t(`findingStates.${value}`) })),
          },
          {
            name: 'severity',
            label: t('findings.severity'),
            options: severities.map((value) => ({ value, label: t(`severities.${value}`) })),
          },
        ]}
        extra={
          <Button icon={<DownloadOutlined />} href={url('/supervision/findings/export.csv', filter)}>
            {t('export')}
          </Button>
        }
      />
      <PagedTable<Finding>
        key={JSON.stringify(filter)}
        queryKey={['supervision', 'findings', filter]}
        load={(cursor, signal) => loadFindings(filter, cursor, signal)}
        meta={{ live: supervisionLive }}
        empty={<EmptyState title={t('findings.none')} fill={t('findings.fill')} />}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('clauses'),
            render: (_, row) => <Link to={`/policy?clause=${row.clause}`}>{row.clause}</Link>,
          },
          { title: t('findings.kind'), render: (_, row) => <FindingTags finding={row} /> },
          {
            title: t('findings.words'),
            ellipsis: true,
            width: 360,
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => open(row.id)} style={{ padding: 0 }}>
                {row.words.length > 40 ? `${row.words.slice(0, 40)}…` : row.words}
              </Button>
            ),
          },
          { title: t('findings.owner'), render: (_, row) => row.owner?.name },
          {
            title: t('findings.due'),
            render: (_, row) => (
              <>
                {row.dueOn} {row.overdue && <Tag color="error">{t('overdue')}</Tag>}
              </>
            ),
          },
          {
            title: t('findings.foundBy'),
            render: (_, row) => (
              <>
                {row.foundBy.name} <Time at={row.foundAt} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
