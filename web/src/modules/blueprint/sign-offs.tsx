import { Badge, Button, Flex, Select, Space, Table, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import { EmptyState } from '@/ui/empty-state';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useDeed, type SignOff } from './api/authoring';

/** The departments that take part: who signs for each, and whether they did. */
export function SignOffs({
  table,
  signOffs,
  mayEdit,
}: {
  readonly table: string;
  readonly signOffs: readonly SignOff[];
  readonly mayEdit: boolean;
}) {
  const { t } = useTranslation('blueprint');
  const deed = useDeed(table);
  const [unit, setUnit] = useState<string>();
  const [signer, setSigner] = useState<string>();
  const units = useQuery({
    queryKey: ['units'],
    queryFn: () => api.get<{ items: readonly { id: string; name: string }[] }>('/units'),
    enabled: mayEdit,
  });
  return (
    <section style={{ marginBottom: 16 }}>
      <Typography.Title level={5}>{t('signOffs')}</Typography.Title>
      <ProblemAlert error={deed.error} />
      <Table<SignOff>
        size="small"
        rowKey="unit"
        pagination={false}
        dataSource={[...signOffs]}
        locale={{ emptyText: <EmptyState title={t('noSignOffs')} fill={t('noSignOffsFill')} /> }}
        columns={[
          { title: t('department'), render: (_, row) => row.unitName },
          { title: t('signer'), width: 140, render: (_, row) => row.signer.name },
          {
            title: t('signature'),
            width: 220,
            render: (_, row) =>
              row.signedAt ? (
                <Badge
                  status="success"
                  text={
                    <>
                      {t('signed')} <Time at={row.signedAt} as="short" />
                    </>
                  }
                />
              ) : (
                <Badge status="processing" text={t('unsigned')} />
              ),
          },
          {
            title: '',
            width: 140,
            render: (_, row) => (
              <Space>
                {row.mine && !row.signedAt && (
                  <Button
                    size="small"
                    type="primary"
                    onClick={() => deed.mutate({ kind: 'sign', unit: row.unit, note: '' })}
                  >
                    {t('sign')}
                  </Button>
                )}
                {mayEdit && (
                  <Button
                    size="small"
                    type="link"
                    onClick={() => deed.mutate({ kind: 'leaveOut', unit: row.unit })}
                  >
                    {t('delete')}
                  </Button>
                )}
              </Space>
            ),
          },
        ]}
      />
      {mayEdit && (
        <Flex gap={8} style={{ marginTop: 8 }}>
          <Select
            aria-label={t('department')}
            placeholder={t('department')}
            value={unit ?? null}
            onChange={setUnit}
            showSearch={{ optionFilterProp: 'label' }}
            options={(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            style={{ width: 220 }}
          />
          <div style={{ display: 'grid', width: 180 }}>
            <PersonSelect
              placeholder={t('signer')}
              {...(signer ? { value: signer } : {})}
              onChange={setSigner}
            />
          </div>
          <Button
            disabled={!unit || !signer}
            loading={deed.isPending}
            onClick={() =>
              unit &&
              signer &&
              deed.mutate(
                { kind: 'ask', unit, signer },
                {
                  onSuccess: () => {
                    setUnit(undefined);
                    setSigner(undefined);
                  },
                },
              )
            }
          >
            {t('askSignature')}
          </Button>
        </Flex>
      )}
    </section>
  );
}
