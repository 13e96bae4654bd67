import { PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { inUnit, signs } from './amounts';
import { retire, useComposed, type ComposedIndicator } from './api/composed';
import { ComposedDialog } from './composed-dialog';

/** Indicators the company makes of others. */
export function ComposedTable() {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const composed = useComposed();
  const may = useRight('indicator_edit');
  const [open, setOpen] = useState<{ one?: ComposedIndicator }>();
  const [leaving, setLeaving] = useState<ComposedIndicator>();
  const retiring = useMutation({
    mutationFn: (reason: string) => retire(leaving?.code ?? '', reason),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['composed'] });
      setLeaving(undefined);
    },
  });
  return (
    <>
      <Flex justify="space-between" align="center" style={{ marginBlock: '24px 8px' }}>
        <Typography.Title level={4} style={{ margin: 0 }}>
          {t('composed.title')}
        </Typography.Title>
        {may && (
          <Button icon={<PlusOutlined />} onClick={() => setOpen({})}>
            {t('composed.new')}
          </Button>
        )}
      </Flex>
      <ProblemAlert error={composed.error} retry={() => void composed.refetch()} />
      <Table<ComposedIndicator>
        size="small"
        rowKey="code"
        pagination={false}
        loading={composed.isPending}
        scroll={{ x: 880 }}
        dataSource={[...(composed.data?.items ?? [])]}
        locale={{ emptyText: <EmptyState title={t('composed.empty')} fill={t('composed.emptyFill')} /> }}
        columns={[
          { title: t('catalogue.code'), dataIndex: 'code', width: 96 },
          { title: t('catalogue.name'), render: (_, row) => words(row.name) },
          {
            title: t('composed.expression'),
            render: (_, row) => <Typography.Text code>{row.expression}</Typography.Text>,
          },
          {
            title: t('target'),
            width: 128,
            render: (_, row) =>
              row.target === null
                ? t('states.no_target')
                : `${signs[row.direction]} ${inUnit(row.target, row.unit)}`,
          },
          {
            width: 148,
            render: (_, row) =>
              may && (
                <Space>
                  <Button size="small" onClick={() => setOpen({ one: row })}>
                    {t('composed.change')}
                  </Button>
                  <Button size="small" onClick={() => setLeaving(row)}>
                    {t('composed.retire')}
                  </Button>
                </Space>
              ),
          },
        ]}
      />
      {open && <ComposedDialog one={open.one} close={() => setOpen(undefined)} />}
      <ReasonDialog
        title={leaving ? `${t('composed.retire')} ${words(leaving.name)}` : ''}
        open={leaving !== undefined}
        onCancel={() => setLeaving(undefined)}
        onConfirm={retiring.mutate}
        busy={retiring.isPending}
        error={retiring.error}
      />
    </>
  );
}
