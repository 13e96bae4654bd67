import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { useCategoryChoices } from './api/choices';
import { filterNames, listEntries, type Entry, type LedgerFilter } from './api/list-entries';
import { ColumnChoice } from './column-choice';
import { columns } from './columns';
import { ExportButton } from './export-button';
import { LedgerFilters } from './ledger-filters';
import { useColumns } from './use-columns';

/** 台账: every ticket there is, by any question, as a table that can be taken away. */
export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const [state] = useUrlState();
  const { chosen, choose, variants } = useColumns();
  const categories = useCategoryChoices();
  const filter: LedgerFilter = Object.fromEntries(filterNames.map((name) => [name, state[name]]));
  const words = { t, category: (key: string) => categories.find((each) => each.value === key)?.label ?? key };
  const shown = columns.filter((column) => chosen.includes(column.key));
  return (
    <PageBody wide>
      <PageHeader
        title={t('title')}
        hint={t('hint')}
        actions={
          <>
            <ColumnChoice chosen={chosen} choose={choose} variants={variants} />
            <ExportButton filter={filter} columns={chosen} />
          </>
        }
      />
      <LedgerFilters />
      <PagedTable<Entry>
        queryKey={['ledger', filter]}
        load={(cursor, signal) => listEntries(filter, cursor, signal)}
        meta={{ live: ['Ticket', 'Delivery', 'Clock'] }}
        empty={<EmptyState title={t('empty')} fill={t('emptyFill')} />}
        scroll={{ x: shown.reduce((width, column) => width + Number(column.width), 0) }}
        sticky
        columns={shown.map(({ cell, ...column }) => ({
          ...column,
          title: t(`columns.${column.key}`),
          render: (_: unknown, entry: Entry) => cell(entry, words),
        }))}
      />
    </PageBody>
  );
}
