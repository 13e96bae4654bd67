import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Modal, Popconfirm, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  channels,
  type Opening,
  reachChanged,
  removeOpening,
  saveOpening,
  useOpenings,
  useScenarios,
} from './api';

/** The first words to a customer for each channel and scenario. */
export function OpeningsTable() {
  const { t } = useTranslation('channel');
  const mayEdit = useRight('settings_edit');
  const openings = useOpenings();
  const scenarios = useScenarios();
  const [editing, edit] = useState<Partial<Opening>>();
  const removing = useMutation({ mutationFn: removeOpening, onSuccess: reachChanged });
  const add = mayEdit && (
    <Button type="primary" onClick={() => edit({ language: 'zh-CN' })}>
      {t('reach.addOpening')}
    </Button>
  );
  return (
    <>
      <Flex justify="end" style={{ marginBottom: 12 }}>
        {add}
      </Flex>
      <ProblemAlert error={openings.error ?? removing.error} />
      <Table<Opening>
        size="small"
        rowKey="id"
        pagination={false}
        loading={openings.isPending}
        dataSource={[...(openings.data ?? [])]}
        locale={{ emptyText: <EmptyState title={t('reach.noOpenings')} fill={t('reach.noOpeningsFill')} /> }}
        columns={[
          {
            title: t('reach.channel'),
            width: 140,
            render: (_, row) => (row.channel ? t(`ticket:channels.${row.channel}`) : t('reach.anyChannel')),
          },
          {
            title: t('reach.scenario'),
            width: 180,
            render: (_, row) =>
              row.category
                ? (scenarios.data?.find((one) => one.value === row.category)?.label ?? row.category)
                : t('reach.anyScenario'),
          },
          { title: t('reach.language'), width: 80, render: (_, row) => t(`reach.languages.${row.language}`) },
          {
            title: t('reach.words'),
            render: (_, row) => <span style={{ whiteSpace: 'pre-line' }}>{row.words}</span>,
          },
          {
            key: 'act',
            align: 'right',
            width: 150,
            render: (_, row) =>
              mayEdit && (
                <Flex gap={8} justify="end">
                  <Button size="small" onClick={() => edit(row)}>
                    {t('reach.edit')}
                  </Button>
                  <Popconfirm title={t('reach.sure')} onConfirm={() => removing.mutate(row.id)}>
                    <Button size="small">{t('reach.remove')}</Button>
                  </Popconfirm>
                </Flex>
              ),
          },
        ]}
      />
      {editing && (
        <OpeningDialog opening={editing} scenarios={scenarios.data ?? []} close={() => edit(undefined)} />
      )}
    </>
  );
}

interface DialogProps {
  readonly opening: Partial<Opening>;
  readonly scenarios: { value: string; label: string }[];
  readonly close: () => void;
}

function OpeningDialog({ opening, scenarios, close }: DialogProps) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Omit<Opening, 'id'>>();
  const saving = useMutation({
    mutationFn: (fields: Omit<Opening, 'id'>) => saveOpening(opening.id, fields),
    onSuccess: async () => {
      await reachChanged();
      close();
    },
  });
  return (
    <Modal
      open
      title={t('reach.opening')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={saving.isPending}
    >
      <Form form={form} layout="vertical" initialValues={opening} onFinish={saving.mutate}>
        <Form.Item name="channel" label={t('reach.channel')}>
          <Select
            allowClear
            placeholder={t('reach.anyChannel')}
            options={channels.map((value) => ({ value, label: t(`ticket:channels.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="category" label={t('reach.scenario')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('reach.anyScenario')}
            options={scenarios}
          />
        </Form.Item>
        <Form.Item name="language" label={t('reach.language')}>
          <Select
            options={['zh-CN', 'en'].map((value) => ({ value, label: t(`reach.languages.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('reach.words')}
          extra={t('reach.places')}
          rules={[{ required: true, whitespace: true, message: t('reach.needed') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
