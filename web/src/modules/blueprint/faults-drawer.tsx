import { Button, Drawer, List, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useChange, type Fault, type LifePart, type Table } from './api/blueprints';
import { cellOf, useWords } from './words';

/** Everything that keeps the table from being published, and the nodes that were left out. */
export function FaultsDrawer({
  table,
  close,
  go,
}: {
  readonly table: Table;
  readonly close: () => void;
  readonly go: (node: string) => void;
}) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const mayEdit = useRight('blueprint_edit') && !table.head.awaiting;
  const change = useChange(table);
  const groups = [...new Set(table.faults.map(({ code }) => code))];
  return (
    <Drawer open size={520} onClose={close} title={t('checks')}>
      <ProblemAlert error={change.error} />
      {table.faults.length === 0 && <EmptyState title={t('fit')} fill={t('fitFill')} />}
      {groups.map((code) => (
        <List
          key={code}
          size="small"
          header={
            <Typography.Text strong>
              {t(`codes.${code}`)} · {table.faults.filter((fault) => fault.code === code).length}
            </Typography.Text>
          }
          dataSource={table.faults.filter((fault) => fault.code === code)}
          renderItem={(fault) => (
            <List.Item>
              {fault.node ? (
                <Button type="link" size="small" onClick={() => go(fault.node ?? '')}>
                  {nameOf(fault, table, words)}
                </Button>
              ) : (
                t(`parts.${fault.detail as LifePart}`, { defaultValue: fault.detail })
              )}
            </List.Item>
          )}
        />
      ))}
      {table.left.length > 0 && (
        <List
          size="small"
          header={<Typography.Text strong>{t('left')}</Typography.Text>}
          dataSource={[...table.left]}
          renderItem={({ key, name }) => (
            <List.Item
              extra={
                mayEdit && (
                  <Button
                    size="small"
                    loading={change.isPending}
                    onClick={() => change.mutate({ kind: 'back', node: key })}
                  >
                    {t('takeIn')}
                  </Button>
                )
              }
            >
              {words(name)}
            </List.Item>
          )}
        />
      )}
    </Drawer>
  );
}

function nameOf(fault: Fault, table: Table, words: ReturnType<typeof useWords>): string {
  const node = table.nodes.find(({ key }) => key === fault.node);
  if (!node) return fault.node ?? '';
  const place = `${words(cellOf(node, 'stage').shown)} · ${words(cellOf(node, 'task').shown)}`;
  const post = fault.column === 'post' ? words(cellOf(node, 'post').shown) : '';
  return post ? `${place}：${post}` : place;
}
