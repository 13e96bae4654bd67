import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Drawer, Flex, Popconfirm, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '@/ui/empty-state';
import { PagedTable } from '@/ui/paged-table';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { deliveryStates, loadDeliveries, sendAgain, type Connector, type Delivery } from './api';
import { stateColours } from './state-colours';

/** What came and went through a connection, and what became of it. */
export function DeliveriesDrawer({
  connector,
  close,
}: {
  readonly connector: Connector;
  readonly close: () => void;
}) {
  const { t } = useTranslation('channel');
  const [state, choose] = useState<string>();
  const again = useMutation({ mutationFn: (id: string) => sendAgain(connector.id, id) });
  return (
    <Drawer open onClose={close} size={960} title={`${connector.name} · ${t('connectors.log')}`}>
      <Flex vertical gap="middle">
        <Select
          allowClear
          style={{ width: 200 }}
          placeholder={t('connectors.state')}
          aria-label={t('connectors.state')}
          value={state}
          onChange={choose}
          options={deliveryStates.map((value) => ({ value, label: t(`connectors.states.${value}`) }))}
        />
        <ProblemAlert error={again.error} />
        <PagedTable<Delivery>
          queryKey={['deliveries', connector.id, state]}
          load={(cursor, signal) => loadDeliveries(connector.id, state, cursor, signal)}
          empty={<EmptyState title={t('connectors.logEmpty')} fill={t('connectors.logEmptyHint')} />}
          columns={[
            {
              title: t('connectors.when'),
              width: 130,
              render: (_, each) => <Time at={each.at} as="short" />,
            },
            {
              title: t('connectors.who'),
              width: 160,
              render: (_, each) => (
                <>
                  {each.direction === 'in' ? (
                    <ArrowDownOutlined aria-label={t('connectors.came')} />
                  ) : (
                    <ArrowUpOutlined aria-label={t('connectors.went')} />
                  )}{' '}
                  {each.peerName ?? each.peer}
                </>
              ),
            },
            {
              title: t('connectors.words'),
              render: (_, each) => (
                <Typography.Paragraph ellipsis={{ rows: 2, expandable: true }} style={{ marginBottom: 0 }}>
                  {each.body}
                </Typography.Paragraph>
              ),
            },
            {
              title: t('connectors.state'),
              width: 210,
              render: (_, each) => (
                <Flex vertical align="start">
                  <Tag color={stateColours[each.state]}>
                    {t(`connectors.states.${each.state}`)}
                    {each.parts > 1 && ` · ${t('connectors.parts', { count: each.parts })}`}
                  </Tag>
                  {each.problem && (
                    <Typography.Text type="danger">
                      {t(`connectors.problems.${each.problem}`, each.problem)}
                    </Typography.Text>
                  )}
                </Flex>
              ),
            },
            {
              title: '',
              width: 120,
              render: (_, each) =>
                each.state === 'failed' || each.state === 'unknown' ? (
                  <Popconfirm title={t('connectors.againHint')} onConfirm={() => again.mutate(each.id)}>
                    <Button size="small">{t('connectors.again')}</Button>
                  </Popconfirm>
                ) : (
                  each.ticket && <Link to={`/tickets/${each.ticket}`}>{t('connectors.ticket')}</Link>
                ),
            },
          ]}
        />
      </Flex>
    </Drawer>
  );
}
