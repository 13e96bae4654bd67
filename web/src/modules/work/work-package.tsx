import { Button, Form, Input, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useStep, type Work } from './api/work';
import styles from './work.module.css';

/** The documents that go with a delivery, and whether somebody found them whole. */
export function WorkPackage({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const [adding, add] = useState(false);
  const step = useStep(work);
  const template = work.procedure.delivery?.documents ?? [];
  const check = work.packageCheck;
  return (
    <div className={styles.block}>
      <h3>
        {t('delivery.package')}{' '}
        {check && (
          <Tag color={check.complete ? 'success' : 'error'}>
            {t(check.complete ? 'delivery.complete' : 'delivery.incomplete')} · {work.people[check.checkedBy]}
          </Tag>
        )}
      </h3>
      {work.documents.length === 0 && <p className={styles.quiet}>{t('delivery.noDocuments')}</p>}
      {work.documents.map((document) => (
        <div key={document.id} className={styles.tick}>
          <span>{document.name}</span>
          <Tag>{document.revision}</Tag>
          <span className={styles.quiet}>
            {document.place} {work.people[document.addedBy]} <Time at={document.addedAt} />
          </span>
          {!work.endedAt && (
            <Button
              type="link"
              size="small"
              onClick={() => step.mutate({ method: 'delete', path: `documents/${document.id}` })}
            >
              {t('delivery.remove')}
            </Button>
          )}
        </div>
      ))}
      <ProblemAlert error={step.error} />
      {!work.endedAt && (
        <>
          <Button size="small" onClick={() => add(true)} style={{ marginInlineEnd: 8 }}>
            {t('delivery.addDocument')}
          </Button>
          {!check?.complete && (
            <Button
              size="small"
              loading={step.isPending}
              onClick={() => step.mutate({ path: 'package-check', body: { complete: true } })}
            >
              {t('delivery.check')}
            </Button>
          )}
        </>
      )}
      {adding && <DocumentForm work={work} template={template} done={() => add(false)} />}
    </div>
  );
}

interface DocumentProps {
  readonly work: Work;
  readonly template: NonNullable<Work['procedure']['delivery']>['documents'];
  readonly done: () => void;
}

function DocumentForm({ work, template, done }: DocumentProps) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<object>();
  const step = useStep(work);
  const needed = [{ required: true, whitespace: true, message: t('desk.wordsNeeded') }];
  return (
    <Modal
      open
      title={t('delivery.addDocument')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={step.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ revision: '1.0' }}
        onFinish={(body) => step.mutate({ method: 'post', path: 'documents', body }, { onSuccess: done })}
      >
        {template.length > 0 && (
          <Form.Item name="item" label={t('delivery.fromTemplate')}>
            <Select
              allowClear
              options={template.map((item) => ({ value: item.key, label: inWords(item.name) }))}
              onChange={(key: string | undefined) => {
                const item = template.find((one) => one.key === key);
                if (item) form.setFieldsValue({ name: inWords(item.name) });
              }}
            />
          </Form.Item>
        )}
        <Form.Item name="name" label={t('delivery.documentName')} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="revision" label={t('delivery.revision')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="place" label={t('delivery.place')}>
          <Input maxLength={500} placeholder={t('delivery.placeHint')} />
        </Form.Item>
        <ProblemAlert error={step.error} />
      </Form>
    </Modal>
  );
}
