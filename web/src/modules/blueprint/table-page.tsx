import { MoreOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Segmented, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { useWords } from '@/lib/words';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { AddNodeDialog } from './add-node-dialog';
import { parts, useTable, useTables, type Table } from './api/blueprints';
import styles from './blueprint.module.css';
import { FaultsDrawer } from './faults-drawer';
import { FilesMenu } from './files-menu';
import { choose } from './filter';
import { LoadDialog } from './load-dialog';
import { MergeDrawer } from './merge-drawer';
import { NodeDrawer } from './node-drawer';
import { NodeFlow } from './node-flow';
import { NodeTable } from './node-table';
import { PublishDialog } from './publish-dialog';
import { ReleasesDrawer } from './releases-drawer';
import { RolesDrawer } from './roles-drawer';
import { TableSelect } from './table-select';
import { VariantDialog } from './variant-dialog';
import { cellOf } from './words';

/** A management table as it stands: the company's own without an id. */
export function TablePage() {
  const { id } = useParams();
  const tables = useTables();
  const chosen = id ?? tables.data?.items[0]?.id;
  const table = useTable(chosen);
  const error = tables.error ?? table.error;
  if (table.data) return <Reader key={table.data.head.id} table={table.data} />;
  return (
    <PageBody>
      {error ? <ProblemAlert error={error} retry={() => void table.refetch()} /> : <Skeleton active />}
    </PageBody>
  );
}

type Open = 'faults' | 'roles' | 'releases' | 'publish' | 'add' | 'load' | 'merge' | 'variant';

function Reader({ table }: { readonly table: Table }) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const mayEdit = useRight('blueprint_edit');
  const [state, set] = useUrlState();
  const [open, setOpen] = useState<Open>();
  const { head, nodes, faults } = table;
  const shown = choose(nodes, state, faults, words);
  const node = nodes.find(({ key }) => key === state.node);
  const close = () => setOpen(undefined);
  const flows = [...new Map(nodes.map((each) => [each.procedure ?? each.part, each])).entries()];
  return (
    <PageBody wide>
      <PageHeader
        title={head.variant ? head.name : t('title')}
        hint={
          <>
            {head.published ? (
              <>
                {t('release', { number: head.published })} · <Time at={head.publishedAt ?? ''} as="short" />
              </>
            ) : (
              t('never')
            )}{' '}
            · {t('nodes', { count: nodes.length })}
            {head.about && ` · ${head.about}`}
            {head.awaiting && (
              <Tag color="gold" style={{ marginLeft: 8 }}>
                {t('awaiting')}
              </Tag>
            )}
          </>
        }
        actions={
          <>
            <TableSelect chosen={head.id} begin={mayEdit ? () => setOpen('variant') : undefined} />
            <FilesMenu table={head.id} load={mayEdit && !head.awaiting ? () => setOpen('load') : undefined} />
            <Dropdown
              menu={{
                items: [
                  {
                    key: 'authoring',
                    label: <Link to={`/blueprint/${head.id}/authoring`}>{t('authoring')}</Link>,
                  },
                  {
                    key: 'rehearsals',
                    label: <Link to={`/blueprint/${head.id}/rehearsals`}>{t('rehearsals')}</Link>,
                  },
                  { key: 'releases', label: t('releases'), onClick: () => setOpen('releases') },
                  ...(mayEdit
                    ? [
                        { key: 'roles', label: t('roles'), onClick: () => setOpen('roles') },
                        {
                          key: 'add',
                          label: t('add'),
                          disabled: head.awaiting,
                          onClick: () => setOpen('add'),
                        },
                      ]
                    : []),
                ],
              }}
            >
              <Button icon={<MoreOutlined />}>{t('more')}</Button>
            </Dropdown>
            <Button danger={faults.length > 0} onClick={() => setOpen('faults')}>
              {t('faults', { count: faults.length })}
            </Button>
            {mayEdit && (
              <Button type="primary" disabled={head.awaiting} onClick={() => setOpen('publish')}>
                {t(head.variant ? 'askApproval' : 'publish')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar
        search="q"
        filters={[
          {
            name: 'part',
            label: t('columns.part'),
            options: parts.map((part) => ({ value: part, label: t(`parts.${part}`) })),
          },
          {
            name: 'flow',
            label: t('columns.stage'),
            options: flows
              .filter(([, each]) => each.procedure)
              .map(([key, each]) => ({ value: key, label: words(cellOf(each, 'stage').shown) })),
          },
          {
            name: 'post',
            label: t('columns.post'),
            options: [
              ...new Map(
                nodes.map((each) => [cellOf(each, 'post').value.zh, words(cellOf(each, 'post').shown)]),
              ),
            ]
              .filter(([key]) => key)
              .map(([value, label]) => ({ value, label })),
          },
          {
            name: 'only',
            label: t('only'),
            options: (['marked', 'own', 'faulty'] as const).map((value) => ({
              value,
              label: t(`onlys.${value}`),
            })),
          },
        ]}
        extra={
          <Segmented
            value={state.view ?? 'table'}
            onChange={(view) => set({ view: view === 'table' ? undefined : view })}
            options={[
              { value: 'table', label: t('asTable') },
              { value: 'flow', label: t('asFlow') },
            ]}
          />
        }
      />
      {head.baseNewest && (
        <Alert
          className={styles.note ?? ''}
          type="info"
          showIcon
          title={t('baseMoved', { from: head.baseRevision, to: head.baseNewest })}
          action={
            mayEdit && (
              <Button size="small" type="primary" disabled={head.awaiting} onClick={() => setOpen('merge')}>
                {t('merge')}
              </Button>
            )
          }
        />
      )}
      {table.left.length > 0 && (
        <Alert
          className={styles.note}
          type="info"
          title={t('leftOut', { names: table.left.map(({ name }) => words(name)).join(t('between')) })}
          action={
            <Button size="small" onClick={() => setOpen('faults')}>
              {t('see')}
            </Button>
          }
        />
      )}
      {state.view === 'flow' ? (
        <NodeFlow nodes={shown} chosen={state.node} choose={(key) => set({ node: key })} />
      ) : (
        <NodeTable nodes={shown} faults={faults} chosen={state.node} choose={(key) => set({ node: key })} />
      )}
      {node && <NodeDrawer table={table} node={node} close={() => set({ node: undefined })} />}
      {open === 'faults' && (
        <FaultsDrawer
          table={table}
          close={close}
          toRoles={() => setOpen('roles')}
          go={(key) => {
            set({ node: key });
            close();
          }}
        />
      )}
      {open === 'roles' && <RolesDrawer close={close} />}
      {open === 'releases' && <ReleasesDrawer table={head.id} close={close} />}
      {open === 'load' && <LoadDialog table={table} close={close} />}
      {open === 'merge' && <MergeDrawer table={table} close={close} />}
      {open === 'variant' && <VariantDialog close={close} />}
      {open === 'publish' && <PublishDialog table={table} close={close} />}
      {open === 'add' && (
        <AddNodeDialog
          table={table}
          close={close}
          done={(key) => {
            set({ node: key });
            close();
          }}
        />
      )}
    </PageBody>
  );
}
