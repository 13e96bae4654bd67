import { Table, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { columns, type Column, type Fault, type Node } from './api/blueprints';
import styles from './blueprint.module.css';
import { cellOf, isMarked } from './words';

const widths: Record<Column, number> = {
  part: 64,
  stage: 104,
  task: 128,
  post: 96,
  standard: 260,
  limit: 132,
  indicator: 150,
  record: 180,
  review: 180,
};

interface NodeTableProps {
  readonly nodes: readonly Node[];
  readonly faults: readonly Fault[];
  readonly chosen?: string | undefined;
  readonly choose: (key: string) => void;
}

/** The table, dense; a row opens what its cells came from. */
export function NodeTable({ nodes, faults, chosen, choose }: NodeTableProps) {
  const { t } = useTranslation('blueprint');
  return (
    <Table<Node>
      size="small"
      bordered
      className={styles.table ?? ''}
      rowKey="key"
      dataSource={[...nodes]}
      pagination={false}
      scroll={{ x: 1290 }}
      sticky
      rowClassName={(node) => (node.key === chosen ? (styles.chosen ?? '') : '')}
      locale={{ emptyText: <EmptyState title={t('none')} fill={t('noneFill')} /> }}
      onRow={(node) => ({
        onClick: () => choose(node.key),
        onKeyDown: (event) => {
          if (event.key === 'Enter') choose(node.key);
        },
        tabIndex: 0,
        style: { cursor: 'pointer' },
      })}
      columns={columns.map((column) => ({
        key: column,
        title: t(`columns.${column}`),
        width: widths[column],
        ...(column === 'part' && {
          onCell: (node: Node, index?: number) => ({ rowSpan: span(nodes, node, index ?? 0) }),
        }),
        render: (_, node) => (
          <CellText
            node={node}
            column={column}
            faults={faults.filter((fault) => fault.node === node.key && fault.column === column)}
          />
        ),
      }))}
    />
  );
}

/** Rows of one part of the life cycle share its cell. */
function span(nodes: readonly Node[], node: Node, index: number): number {
  if (nodes[index - 1]?.part === node.part) return 0;
  const end = nodes.findIndex((each, at) => at > index && each.part !== node.part);
  return (end < 0 ? nodes.length : end) - index;
}

function CellText({
  node,
  column,
  faults,
}: {
  readonly node: Node;
  readonly column: Column;
  readonly faults: readonly Fault[];
}) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const cell = cellOf(node, column);
  const text = words(cell.shown);
  const classes = [
    column === 'part' && styles.part,
    column === 'task' && styles.task,
    isMarked(cell) && styles.marked,
    faults.length > 0 && styles.faulty,
  ];
  const shown = <span className={classes.filter(Boolean).join(' ')}>{text || '—'}</span>;
  if (faults.length > 0) {
    return <Tooltip title={faults.map(({ code }) => t(`codes.${code}`)).join(t('between'))}>{shown}</Tooltip>;
  }
  return cell.beneath ? (
    <Tooltip
      title={t(`beneath.${cell.origin === 'overridden' ? 'base' : 'source'}`, {
        text: words(cell.beneath) || '—',
      })}
    >
      {shown}
    </Tooltip>
  ) : (
    shown
  );
}
