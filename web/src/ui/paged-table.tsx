import { Button, Flex, Table, type TableProps } from 'antd';
import { useInfiniteQuery, type QueryKey, type QueryMeta } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/lib/api';
import { useStillOrder } from './use-still-order';
import { ProblemAlert } from './problem-alert';

interface PagedTableProps<T extends object> extends Omit<
  TableProps<T>,
  'dataSource' | 'pagination' | 'loading'
> {
  readonly queryKey: QueryKey;
  /** Fetches the page behind the cursor, the first one without. */
  readonly load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>;
  readonly meta?: QueryMeta;
  readonly empty: ReactNode;
  /** The property that tells rows apart. */
  readonly rowKey?: string;
}

/** A table over a list with cursors: the next page comes when somebody asks for it. */
export function PagedTable<T extends object>({
  queryKey,
  load,
  meta,
  empty,
  rowKey = 'id',
  ...table
}: PagedTableProps<T>) {
  const { t } = useTranslation('ui');
  const list = usePages(queryKey, load, meta);
  const { rows, hover } = useStillOrder(list.data?.pages.flatMap((page) => page.items) ?? [], (row) =>
    String(Reflect.get(row, rowKey)),
  );
  if (list.error) return <ProblemAlert error={list.error} retry={() => void list.refetch()} />;
  return (
    <div {...hover}>
      <Table<T>
        size="small"
        rowKey={rowKey}
        {...table}
        dataSource={rows}
        pagination={false}
        loading={list.isPending}
        locale={{ emptyText: list.isPending ? ' ' : empty }}
      />
      {list.hasNextPage && (
        <Flex justify="center" style={{ padding: 12 }}>
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('more')}
          </Button>
        </Flex>
      )}
    </div>
  );
}

export function usePages<T extends object>(
  queryKey: QueryKey,
  load: PagedTableProps<T>['load'],
  meta?: QueryMeta,
) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    meta,
  });
}
