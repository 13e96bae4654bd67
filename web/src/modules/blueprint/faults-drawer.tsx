import { Button, Drawer, Flex, List, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useChange, type Fault, type LifePart, type Table } from './api/blueprints';
import { cellOf } from './words';

/** Everything that keeps the table from being published, and the nodes that were left out. */
export function FaultsDrawer({
  table,
  close,
  go,
  toRoles,
}: {
  readonly table: Table;
  readonly close: () => void;
  readonly go: (node: string) => void;
  readonly toRoles: () => void;
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
      {groups.map((code) => {
        const faults = table.faults.filter((fault) => fault.code === code);
        const isOfRoles = code === 'post_missing' || code === 'post_vacant';
        return (
          <List
            key={code}
            size="small"
            header={
              <Flex justify="space-between">
                <Typography.Text strong>
                  {t(`codes.${code}`)} · {faults.length}
                </Typography.Text>
                {isOfRoles && mayEdit && (
                  <Button size="small" onClick={toRoles}>
                    {t('roles')}
                  </Button>
                )}
              </Flex>
            }
            dataSource={isOfRoles ? onePerRole(faults) : faults}
            renderItem={(fault) => (
              <List.Item>
                {isOfRoles ? (
                  t('roleFault', {
                    name: roleName(fault, table, words),
                    count: faults.filter(({ detail }) => detail === fault.detail).length,
                  })
                ) : fault.node ? (
                  <Typography.Link onClick={() => go(fault.node ?? '')}>
                    {nameOf(fault, table, words)}
                  </Typography.Link>
                ) : (
                  t(`parts.${fault.detail as LifePart}`, { defaultValue: fault.detail })
                )}
              </List.Item>
            )}
          />
        );
      })}
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

/** A post that is missing is missing for all its nodes. */
function onePerRole(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [fault.detail, fault])).values()];
}

function roleName(fault: Fault, table: Table, words: ReturnType<typeof useWords>): string {
  const node = table.nodes.find(({ key }) => key === fault.node);
  return node ? words(cellOf(node, 'post').shown) : fault.detail;
}

function nameOf(fault: Fault, table: Table, words: ReturnType<typeof useWords>): string {
  const node = table.nodes.find(({ key }) => key === fault.node);
  if (!node) return fault.node ?? '';
  return `${words(cellOf(node, 'stage').shown)} · ${words(cellOf(node, 'task').shown)}`;
}
