import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Flex, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { useQueues } from './api/queues';
import { type Rule, usePlaceRule, useRemoveRule, useRules } from './api/rules';
import { RuleDialog } from './rule-dialog';
import { useConditionWords } from './use-condition-words';
import styles from './routing.module.css';

/** The rules in their order: the first that fits decides. */
export function RuleTable() {
  const { t } = useTranslation('routing');
  const mayEdit = useRight('queue_edit');
  const rules = useRules();
  const queues = useQueues();
  const remove = useRemoveRule();
  const place = usePlaceRule();
  const words = useConditionWords();
  const [edited, setEdited] = useState<Rule | 'new'>();
  const items = rules.data?.items ?? [];
  const after = (index: number) => items[index + 2]?.place ?? (items.at(-1)?.place ?? 0) + 1;
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBottom: 12 }}>
        <span className={styles.quiet}>{t('rule.first')}</span>
        {mayEdit && <Button onClick={() => setEdited('new')}>{t('rule.add')}</Button>}
      </Flex>
      <ProblemAlert error={rules.error ?? remove.error ?? place.error} />
      <Table<Rule>
        size="small"
        rowKey="id"
        pagination={false}
        loading={rules.isPending}
        dataSource={[...items]}
        locale={{ emptyText: <EmptyState title={t('rule.none')} fill={t('rule.fill')} /> }}
        columns={[
          { title: '#', render: (_, _row, index) => index + 1 },
          { title: t('rule.name'), dataIndex: 'name' },
          { title: t('rule.when'), render: (_, row) => words(row.condition) },
          {
            title: t('rule.queue'),
            render: (_, row) => queues.data?.items.find((queue) => queue.id === row.queue)?.name,
          },
          {
            key: 'act',
            align: 'right',
            render: (_, row, index) =>
              mayEdit && (
                <Flex gap={8} justify="end">
                  <Button
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={t('rule.up')}
                    disabled={index === 0}
                    onClick={() => place.mutate({ rule: row, place: items[index - 1]?.place ?? 0 })}
                  />
                  <Button
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={t('rule.down')}
                    disabled={index === items.length - 1}
                    onClick={() => place.mutate({ rule: row, place: after(index) })}
                  />
                  <Button size="small" onClick={() => setEdited(row)}>
                    {t('edit')}
                  </Button>
                  <Popconfirm title={t('rule.removeSure')} onConfirm={() => remove.mutate(row)}>
                    <Button size="small">{t('remove')}</Button>
                  </Popconfirm>
                </Flex>
              ),
          },
        ]}
      />
      {edited && (
        <RuleDialog rule={edited === 'new' ? undefined : edited} close={() => setEdited(undefined)} />
      )}
    </>
  );
}
