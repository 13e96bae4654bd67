import { PlusOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Badge, Button, Dropdown, Flex, Skeleton, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useConnectors, useKinds, type Connector, type Health } from './api';
import { ConnectorDrawer } from './connector-drawer';
import { DeliveriesDrawer } from './deliveries-drawer';

const lights: Record<Health, 'success' | 'error' | 'default'> = {
  ok: 'success',
  failing: 'error',
  untried: 'default',
};

/** All connections to the outside: who is in charge, whether they work, what came and went. */
export function ConnectorsPage() {
  const { t } = useTranslation('channel');
  const [state, set] = useUrlState();
  const kinds = useKinds();
  const all = useConnectors();
  const shown = all.data?.find((each) => each.id === state.connector);
  const logged = all.data?.find((each) => each.id === state.log);
  return (
    <PageBody wide>
      <PageHeader
        title={t('connectors.title')}
        hint={t('connectors.hint')}
        actions={
          all.data && (
            <>
              <Link to="/connectors/signing">
                <Button icon={<SafetyCertificateOutlined />}>{t('signing.title')}</Button>
              </Link>
              <Dropdown
                trigger={['click']}
                menu={{
                  items: (kinds.data ?? []).map(({ kind }) => ({
                    key: kind,
                    label: t(`connectors.kinds.${kind}`),
                  })),
                  onClick: ({ key }) => set({ add: key }),
                }}
              >
                <Button type="primary" icon={<PlusOutlined />} loading={kinds.isPending}>
                  {t('connectors.add')}
                </Button>
              </Dropdown>
            </>
          )
        }
      />
      <ProblemAlert error={all.error ?? kinds.error} />
      {all.isPending && <Skeleton active />}
      {all.data && (
        <Table<Connector>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...all.data]}
          locale={{
            emptyText: <EmptyState title={t('connectors.none')} fill={t('connectors.noneHint')} />,
          }}
          columns={[
            {
              title: t('connectors.name'),
              render: (_, each) => (
                <Flex vertical>
                  <Button
                    type="link"
                    size="small"
                    style={{ padding: 0, alignSelf: 'start' }}
                    onClick={() => set({ connector: each.id })}
                  >
                    {each.name}
                  </Button>
                  <Typography.Text type="secondary">{t(`connectors.kinds.${each.kind}`)}</Typography.Text>
                </Flex>
              ),
            },
            { title: t('connectors.inCharge'), width: 140, dataIndex: 'inChargeName' },
            {
              title: t('connectors.health'),
              width: 320,
              render: (_, each) => <HealthView connector={each} />,
            },
            {
              title: t('connectors.use'),
              width: 100,
              render: (_, each) => (
                <Tag color={each.enabled ? 'green' : 'default'}>
                  {t(each.enabled ? 'connectors.on' : 'connectors.off')}
                </Tag>
              ),
            },
            {
              title: '',
              width: 120,
              render: (_, each) => (
                <Button size="small" onClick={() => set({ log: each.id })}>
                  {t('connectors.log')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {(shown ?? state.add) !== undefined && (
        <ConnectorDrawer
          key={shown?.id ?? state.add}
          connector={shown}
          kind={kinds.data?.find(({ kind }) => kind === (shown?.kind ?? state.add))}
          close={() => set({ connector: undefined, add: undefined })}
        />
      )}
      {logged && <DeliveriesDrawer connector={logged} close={() => set({ log: undefined })} />}
    </PageBody>
  );
}

function HealthView({ connector }: { readonly connector: Connector }) {
  const { t } = useTranslation('channel');
  const { health, okAt, problem, problemAt } = connector;
  return (
    <Flex vertical>
      <Badge status={lights[health]} text={t(`connectors.healths.${health}`)} />
      {health === 'failing' && problem && (
        <Typography.Text type="danger">
          {t(`connectors.problems.${problem}`, problem)}
          {problemAt && (
            <>
              {' · '}
              <Time at={problemAt} as="short" />
            </>
          )}
        </Typography.Text>
      )}
      {health === 'ok' && okAt && (
        <Typography.Text type="secondary">
          <Time at={okAt} as="short" />
        </Typography.Text>
      )}
    </Flex>
  );
}
