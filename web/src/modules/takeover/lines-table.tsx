import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import type { Line } from './api/takeovers';

/** Piece by piece: what it is, who takes it and why that person. */
export function LinesTable({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('takeover');
  return (
    <Table<Line>
      size="small"
      rowKey="item"
      dataSource={[...lines]}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: <EmptyState title={t('nothing')} fill={t('nothingFill')} /> }}
      columns={[
        { title: t('kind'), width: 100, render: (_, line) => t(`kinds.${line.kind}`) },
        { title: t('what'), ellipsis: true, render: (_, line) => <Link to={line.link}>{line.label}</Link> },
        {
          title: t('to'),
          width: 160,
          render: (_, line) =>
            line.to?.name ?? <Typography.Text type="warning">{t('nobody')}</Typography.Text>,
        },
        {
          title: t('why'),
          width: 220,
          render: (_, line) => <Typography.Text type="secondary">{t(`rules.${line.rule}`)}</Typography.Text>,
        },
      ]}
    />
  );
}
