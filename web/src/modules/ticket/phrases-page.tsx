import { Button, Flex, Form, Input, Modal, Popconfirm, Switch, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useForgetPhrase, usePhrases, useWritePhrase, type Phrase } from './api/desk';

/** Words that are written again and again: one's own, and those for everybody. */
export function PhrasesPage() {
  const { t } = useTranslation('ticket');
  const forAll = useRight('ticket_assign');
  const phrases = usePhrases();
  const forget = useForgetPhrase();
  const [writing, setWriting] = useState(false);
  const add = (
    <Button type="primary" onClick={() => setWriting(true)}>
      {t('phrases.add')}
    </Button>
  );
  return (
    <PageBody>
      <PageHeader title={t('phrases.manage')} hint={t('phrases.hint')} actions={add} />
      <ProblemAlert error={phrases.error ?? forget.error} />
      <Table<Phrase>
        size="small"
        rowKey="id"
        pagination={false}
        loading={phrases.isPending}
        dataSource={[...(phrases.data?.items ?? [])]}
        locale={{ emptyText: <EmptyState title={t('phrases.none')} fill={t('phrases.fill')} /> }}
        columns={[
          { title: t('phrases.name'), dataIndex: 'title', width: 200 },
          {
            title: t('phrases.body'),
            render: (_, phrase) => <span style={{ whiteSpace: 'pre-line' }}>{phrase.body}</span>,
          },
          {
            title: t('phrases.whose'),
            width: 100,
            render: (_, phrase) => <Tag>{t(phrase.mine ? 'phrases.mine' : 'phrases.all')}</Tag>,
          },
          {
            key: 'act',
            align: 'right',
            width: 90,
            render: (_, phrase) =>
              (phrase.mine || forAll) && (
                <Popconfirm title={t('phrases.sure')} onConfirm={() => forget.mutate(phrase.id)}>
                  <Button size="small">{t('phrases.forget')}</Button>
                </Popconfirm>
              ),
          },
        ]}
      />
      {writing && <PhraseDialog mayForAll={forAll} close={() => setWriting(false)} />}
    </PageBody>
  );
}

interface DialogProps {
  readonly mayForAll: boolean;
  readonly close: () => void;
}

function PhraseDialog({ mayForAll, close }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [form] = Form.useForm<{ title: string; body: string; forAll: boolean }>();
  const write = useWritePhrase();
  const needed = [{ required: true, whitespace: true, message: t('phrases.needed') }];
  return (
    <Modal
      open
      title={t('phrases.add')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={write.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ forAll: false }}
        onFinish={(phrase) => write.mutate(phrase, { onSuccess: close })}
      >
        <Form.Item name="title" label={t('phrases.name')} rules={needed}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="body" label={t('phrases.body')} extra={t('phrases.places')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={5000} showCount />
        </Form.Item>
        <Form.Item name="forAll" label={t('phrases.forAll')} valuePropName="checked" hidden={!mayForAll}>
          <Switch />
        </Form.Item>
        <Flex>
          <ProblemAlert error={write.error} />
        </Flex>
      </Form>
    </Modal>
  );
}
