import { Button, Drawer, Popconfirm, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  columns,
  useChange,
  type Cell,
  type Column,
  type Node,
  type Ref,
  type Table,
} from './api/blueprints';
import styles from './blueprint.module.css';
import { CellForm } from './cell-form';
import { cellOf, isMarked } from './words';

/** One node cell by cell: what it says, where that comes from, and typing over it. */
export function NodeDrawer({
  table,
  node,
  close,
}: {
  readonly table: Table;
  readonly node: Node;
  readonly close: () => void;
}) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const mayEdit = useRight('blueprint_edit') && !table.head.awaiting;
  const change = useChange(table);
  return (
    <Drawer
      open
      size={560}
      onClose={close}
      title={words(cellOf(node, 'task').shown)}
      extra={
        mayEdit && (
          <Popconfirm
            title={t(node.own ? 'removeSure' : 'leaveSure')}
            onConfirm={() => change.mutate({ kind: 'leave', node: node.key }, { onSuccess: close })}
          >
            <Button danger loading={change.isPending}>
              {t(node.own ? 'remove' : 'leave')}
            </Button>
          </Popconfirm>
        )
      }
    >
      <ProblemAlert error={change.error} />
      {columns.map((column) => (
        <CellBlock key={column} table={table} node={node} column={column} mayEdit={mayEdit} />
      ))}
    </Drawer>
  );
}

function CellBlock({
  table,
  node,
  column,
  mayEdit,
}: {
  readonly table: Table;
  readonly node: Node;
  readonly column: Column;
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const [isTyping, setTyping] = useState(false);
  const change = useChange(table);
  const cell = cellOf(node, column);
  const faults = table.faults.filter((fault) => fault.node === node.key && fault.column === column);
  return (
    <section className={styles.block}>
      <div className={styles.blockHead}>
        <Typography.Text type="secondary">{t(`columns.${column}`)}</Typography.Text>
        <Space size={4}>
          <Tag color={isMarked(cell) ? 'blue' : 'default'} variant="filled">
            {t(`origins.${cell.origin}`)}
          </Tag>
          {mayEdit && !isTyping && (
            <Button size="small" type="link" onClick={() => setTyping(true)}>
              {t('type')}
            </Button>
          )}
          {mayEdit && cell.beneath && (
            <Button
              size="small"
              type="link"
              loading={change.isPending}
              onClick={() => change.mutate({ kind: 'cells', cells: [{ node: node.key, column }] })}
            >
              {t('takeBack')}
            </Button>
          )}
        </Space>
      </div>
      {isTyping ? (
        <CellForm table={table} node={node} cell={cell} done={() => setTyping(false)} />
      ) : (
        <div>{words(cell.shown) || '—'}</div>
      )}
      {faults.map((fault) => (
        <Typography.Text key={fault.code} type="danger">
          {t(`codes.${fault.code}`)}
        </Typography.Text>
      ))}
      <ProblemAlert error={change.error} />
      {cell.beneath && (
        <Typography.Text type="secondary" className={styles.small ?? ''}>
          {t(`beneath.${cell.origin === 'overridden' ? 'base' : 'source'}`, {
            text: words(cell.beneath) || '—',
          })}
        </Typography.Text>
      )}
      <Sources cell={cell} />
    </section>
  );
}

function Sources({ cell }: { readonly cell: Cell }) {
  const { t } = useTranslation('blueprint');
  if (cell.refs.length === 0) return null;
  return (
    <div className={styles.small}>
      {cell.refs.map((ref) => (
        <Link key={ref.kind + ref.key} to={addressOf(ref)} className={styles.source ?? ''}>
          {t(`refs.${ref.kind}`, { key: ref.key })}
        </Link>
      ))}
    </div>
  );
}

/** Where the thing behind a cell is set. */
export function addressOf({ kind, key }: Ref): string {
  switch (kind) {
    case 'step':
      return `/procedures/${key.split('/')[0]}`;
    case 'clause':
      return `/policy?clause=${key}`;
    case 'target':
      return '/policy/indicators';
    case 'indicator':
      return `/policy/indicators?indicator=${key}`;
  }
}
