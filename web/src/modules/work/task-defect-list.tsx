import { Input, Segmented, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import { defectsLive, loadDefects, type Defect } from './api/defects';
import { DefectDetails, DefectStateTag } from './task-defect-details';
import styles from './tasks.module.css';

/** Faults of products that customers reported, what changed last first. */
export function DefectList() {
  const { t } = useTranslation('work');
  const [state, set] = useUrlState();
  const [ending, setEnding] = useState<'open' | 'ended'>('open');
  const [q, setQ] = useState('');
  return (
    <>
      <Space wrap style={{ display: 'flex', marginBottom: 12 }}>
        <Segmented<'open' | 'ended'>
          value={ending}
          onChange={setEnding}
          options={[
            { value: 'open', label: t('tasks.open') },
            { value: 'ended', label: t('tasks.ended') },
          ]}
        />
        <Input.Search allowClear placeholder={t('defects.search')} onSearch={setQ} style={{ width: 240 }} />
      </Space>
      <div className={state.defect ? styles.desk : undefined}>
        <PagedTable<Defect>
          key={`${ending} ${q}`}
          queryKey={['defects', 'list', ending, q]}
          load={(cursor, signal) => loadDefects({ state: ending, q }, cursor, signal)}
          meta={{ live: defectsLive }}
          empty={<EmptyState title={t('defects.none')} fill={t('defects.noneFill')} />}
          columns={[
            {
              title: t('defects.title'),
              render: (_, row) => (
                <button type="button" className={styles.link} onClick={() => set({ defect: row.id })}>
                  {row.title}
                </button>
              ),
            },
            { title: t('defects.product'), dataIndex: 'product', ellipsis: true },
            { title: t('defects.state'), render: (_, row) => <DefectStateTag state={row.state} /> },
            { title: t('defects.customers'), dataIndex: 'customers', align: 'right' },
            { title: t('defects.changedAt'), render: (_, row) => <Time at={row.changedAt} /> },
          ]}
        />
        {state.defect && <DefectDetails key={state.defect} id={state.defect} />}
      </div>
    </>
  );
}
