import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { listSheets, live, type Sheet } from './api';

/** Sheets that were filled, the latest first; of one standard or of all. */
export function SheetsTable({
  standard,
  passed,
}: {
  readonly standard?: string;
  readonly passed?: string | undefined;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  return (
    <PagedTable<Sheet>
      queryKey={['standards', 'sheets', standard, passed]}
      load={(cursor, signal) => listSheets({ standard, passed, cursor }, signal)}
      meta={{ live }}
      empty={<EmptyState title={t('standards.noSheets')} fill={t('standards.noSheetsFill')} />}
      scroll={{ x: 760 }}
      columns={[
        {
          title: t('standards.checkedOn'),
          width: 120,
          render: (_, row) => <Link to={`/standards/sheets/${row.id}`}>{row.checkedOn}</Link>,
        },
        ...(standard
          ? []
          : [{ title: t('standards.name'), render: (_: unknown, row: Sheet) => words(row.title) }]),
        { title: t('standards.checked'), width: 150, render: (_, row) => row.person?.name ?? row.place },
        { title: t('standards.place'), width: 140, dataIndex: 'place' },
        { title: t('standards.checker'), width: 120, render: (_, row) => row.checker.name },
        { title: t('standards.score'), width: 90, align: 'right', dataIndex: 'score' },
        {
          title: t('standards.outcome'),
          width: 110,
          render: (_, row) => (
            <Tag color={row.passed ? 'green' : 'red'}>
              {t(row.passed ? 'standards.passed' : 'standards.failed')}
            </Tag>
          ),
        },
      ]}
    />
  );
}
