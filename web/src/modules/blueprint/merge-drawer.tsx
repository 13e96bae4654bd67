import { Alert, Button, Drawer, Radio, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import type { Table as Blueprint } from './api/blueprints';
import { useMerge, useOffers, type Offer } from './api/sheets';
import { cellOf } from './words';

const keyOf = (offer: Offer) => `${offer.node} ${offer.column ?? ''}`;

/** What the base changed since: each change is taken, or what this table has is kept. */
export function MergeDrawer({ table, close }: { readonly table: Blueprint; readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  const words = useWords();
  const offers = useOffers(table.head.id);
  const merge = useMerge(table);
  const [choices, setChoices] = useState<Readonly<Record<string, boolean>>>({});
  const items = offers.data?.items ?? [];
  // What nobody changed here follows the base unless somebody says otherwise; a conflict waits for a choice.
  const chosen = (offer: Offer) => choices[keyOf(offer)] ?? (offer.conflicts ? undefined : true);
  const open = items.filter((offer) => chosen(offer) === undefined).length;
  const name = (key: string) => {
    const node = table.nodes.find((each) => each.key === key);
    return node && `${words(cellOf(node, 'stage').shown)} · ${words(cellOf(node, 'task').shown)}`;
  };
  const send = () =>
    offers.data &&
    merge.mutate(
      {
        to: offers.data.to,
        choices: items.map((offer) => ({
          node: offer.node,
          column: offer.column,
          take: chosen(offer) ?? false,
        })),
      },
      { onSuccess: close },
    );
  return (
    <Drawer
      open
      size={980}
      onClose={close}
      title={t('merge')}
      extra={
        <Button type="primary" disabled={open > 0 || !offers.data} loading={merge.isPending} onClick={send}>
          {t('mergeNow')}
        </Button>
      }
    >
      <ProblemAlert error={offers.error ?? merge.error} />
      {open > 0 && (
        <Alert type="info" showIcon title={t('toChoose', { count: open })} style={{ marginBottom: 12 }} />
      )}
      <Table<Offer>
        size="small"
        rowKey={keyOf}
        pagination={false}
        loading={offers.isPending}
        dataSource={[...items]}
        locale={{ emptyText: <EmptyState title={t('noOffers')} fill={t('noOffersFill')} /> }}
        columns={[
          {
            title: t('node'),
            width: 170,
            render: (_, offer) =>
              name(offer.node) ?? words(offer.kind === 'node_added' ? offer.now : offer.was),
          },
          {
            title: t('column'),
            width: 90,
            render: (_, offer) =>
              offer.column ? t(`columns.${offer.column}`) : <Tag>{t(`offers.${offer.kind}`)}</Tag>,
          },
          { title: t('baseWas'), render: (_, offer) => words(offer.was) || '—' },
          { title: t('baseNow'), render: (_, offer) => words(offer.now) || '—' },
          {
            title: t('mine'),
            render: (_, offer) =>
              offer.mine ? (
                <Tag color="blue" style={{ whiteSpace: 'normal' }}>
                  {words(offer.mine)}
                </Tag>
              ) : (
                t('followed')
              ),
          },
          {
            title: t('choice'),
            width: 150,
            render: (_, offer) => (
              <Radio.Group
                size="small"
                value={chosen(offer)}
                onChange={(event) =>
                  setChoices({ ...choices, [keyOf(offer)]: event.target.value as boolean })
                }
              >
                <Space>
                  <Radio value={true}>{t('take')}</Radio>
                  <Radio value={false}>{t('keep')}</Radio>
                </Space>
              </Radio.Group>
            ),
          },
        ]}
      />
    </Drawer>
  );
}
