import { Button, Progress, Segmented, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { url } from '@/lib/api';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useControlReport, type ControlProblem, type Finding } from './api/controls';

const problems: readonly ControlProblem[] = ['without_control', 'broken', 'unbound', 'without_owner'];

/** Whether every clause has something that works behind it, and what works without a clause. */
export function ControlsPage() {
  const { t } = useTranslation('policy');
  const words = useWords();
  const report = useControlReport();
  const [{ problem = 'without_control' }, change] = useUrlState();
  const findings = report.data?.findings ?? [];
  const shown = findings.filter((finding) => finding.problem === problem);
  const count = (each: ControlProblem) => findings.filter((finding) => finding.problem === each).length;
  return (
    <PageBody wide>
      <PageHeader
        title={t('controlReport')}
        hint={
          report.data &&
          t('controlReportHint', {
            number: report.data.version,
            clauses: report.data.clauses,
            working: report.data.working,
          })
        }
        actions={
          <>
            <Link to="/policy">
              <Button>{t('readPolicy')}</Button>
            </Link>
            <Button href={url('/policies/controls/report.csv')} download>
              {t('exportCsv')}
            </Button>
          </>
        }
      />
      <ProblemAlert error={report.error} retry={() => void report.refetch()} />
      {report.data && (
        <Progress
          percent={Math.round((report.data.working * 100) / Math.max(1, report.data.clauses))}
          style={{ maxWidth: 480 }}
        />
      )}
      <div style={{ margin: '12px 0' }}>
        <Segmented
          value={problem}
          onChange={(next) => change({ problem: next })}
          options={problems.map((each) => ({
            value: each,
            label: `${t(`controlProblems.${each}`)} ${report.data ? count(each) : ''}`,
          }))}
        />
        <p>{t(`controlProblemHints.${problem}`)}</p>
      </div>
      <Table<Finding>
        size="small"
        rowKey={({ where, name }) => `${where} ${name.en}`}
        loading={report.isPending}
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <EmptyState title={t('noFindings')} fill={t('noFindingsFill')} /> }}
        columns={[
          { title: t('place'), width: 320, render: (_, { where }) => <Place where={where} /> },
          { title: t('name'), render: (_, { name }) => words(name) },
          {
            title: '',
            width: 100,
            render: (_, { link }) => link && <Link to={link}>{t('goThere')}</Link>,
          },
        ]}
      />
    </PageBody>
  );
}

function Place({ where }: { readonly where: string }) {
  const { t } = useTranslation('policy');
  const [kind = '', ...key] = where.split(' ');
  return key.length === 0 ? t('clause', { number: kind }) : `${t(`controlKinds.${kind}`)} · ${key.join(' ')}`;
}
