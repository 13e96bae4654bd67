import { Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import { inUnit, number } from './amounts';
import type { BoardFilter, PromiseLine } from './api/get-board';
import { dimensions, useParts, type Dimension, type Part } from './api/get-parts';
import styles from './board.module.css';

/** A number taken apart, with percentiles and the worst case of each part; what rests on too few cases is grey. */
export function PartsTable({ line, filter }: { readonly line: PromiseLine; readonly filter: BoardFilter }) {
  const { t } = useTranslation('analytics');
  const [by, setBy] = useState<Dimension>('team');
  const parts = useParts(line.code, by, filter);
  const name = (part: Part) => {
    if (part.key === null) return t('parts.none');
    if (by === 'channel') return t(`channels.${part.key}`, { defaultValue: part.key });
    if (by === 'tier') return t(`tiers.${part.key}`, { defaultValue: part.key });
    return part.name ?? part.key;
  };
  const told = (value: number | null, part: Part) => (
    <span className={part.enough ? undefined : styles.still}>
      {value === null ? '–' : inUnit(value, line.unit)}
    </span>
  );
  return (
    <>
      <Segmented
        value={by}
        onChange={setBy}
        options={dimensions.map((value) => ({ value, label: t(`parts.${value}`) }))}
        style={{ marginBlock: 12 }}
      />
      <ProblemAlert error={parts.error} retry={() => void parts.refetch()} />
      <Table<Part>
        size="small"
        rowKey={(part) => part.key ?? ''}
        pagination={false}
        loading={parts.isPending}
        scroll={{ y: 320 }}
        dataSource={[...(parts.data?.items ?? [])]}
        locale={{ emptyText: <EmptyState title={t('noTickets')} fill={t('noTicketsFill')} /> }}
        columns={[
          { title: t(`parts.${by}`), render: (_, part) => name(part) },
          { title: t('value'), align: 'right', render: (_, part) => told(part.value, part) },
          { title: t('p50'), align: 'right', render: (_, part) => told(part.p50, part) },
          { title: t('p90'), align: 'right', render: (_, part) => told(part.p90, part) },
          { title: t('worst'), align: 'right', render: (_, part) => told(part.worst, part) },
          {
            title: t('counts'),
            align: 'right',
            render: (_, part) => `${number(part.kept)} / ${number(part.broken)}`,
          },
        ]}
      />
    </>
  );
}
