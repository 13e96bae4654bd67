import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { isBusy, rehearse, type Import, type Problem } from './api/imports';
import { CountsLine } from './counts-line';

/** Says what would become of each row, and changes nothing. */
export function RehearsalView({ shown }: { readonly shown: Import }) {
  const { t } = useTranslation('imports');
  const start = useMutation({
    mutationFn: () => rehearse(shown.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const found = shown.rehearsal;
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        <Button
          loading={start.isPending || shown.state === 'rehearsing'}
          disabled={isBusy(shown.state)}
          onClick={() => start.mutate()}
        >
          {t('rehearse')}
        </Button>
        {shown.state === 'rehearsing' ? (
          t('rowsRead', { count: shown.rowsRead })
        ) : found ? (
          <CountsLine counts={found.counts} would />
        ) : (
          t('rehearseHint')
        )}
      </Flex>
      <ProblemAlert error={start.error} />
      {found?.broken && <Alert type="warning" showIcon title={t('brokenFile')} />}
      {found && found.problems.length > 0 && (
        <Table<Problem>
          size="small"
          rowKey={(row) => `${row.row}${row.field}`}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...found.problems]}
          columns={[
            { title: t('columns.row'), dataIndex: 'row', align: 'right', width: 90 },
            { title: t('columns.key'), dataIndex: 'key', ellipsis: true },
            { title: t('columns.outcome'), render: (_, row) => t(`outcomes.${row.outcome}`) },
            { title: t('columns.field'), render: (_, row) => t(`fields.${row.field}`, row.field) },
            { title: t('columns.reason'), render: (_, row) => t(`reasons.${row.reason}`, row.reason) },
          ]}
        />
      )}
    </Flex>
  );
}
