import { Button, Descriptions, Form, Input, Modal, Select, Tag, DatePicker } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { inWords } from './api/in-words';
import { agreedHows, useStep, type Work } from './api/work';
import { WorkAcceptance } from './work-acceptance';
import { WorkAskDialog } from './work-ask-dialog';
import { WorkChecklist } from './work-checklist';
import { WorkNeeds } from './work-needs';
import styles from './work.module.css';

/** What is agreed before the delivery, done during it and tested after it. */
export function WorkDelivery({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const template = work.procedure.delivery;
  return (
    <>
      {!work.endedAt && (
        <>
          <WorkNeeds title={t('delivery.beforeDelivery')} needs={work.missing.toDeliver} />
          <WorkNeeds title={t('delivery.beforeClosing')} needs={work.missing.toClose} />
        </>
      )}
      <Agreement work={work} />
      {template && template.steps.length > 0 && (
        <WorkChecklist
          work={work}
          list="@delivery"
          items={template.steps}
          title={t('delivery.steps')}
          deviations
        />
      )}
      <Package work={work} />
      {work.procedure.acceptance.length > 0 && <WorkAcceptance work={work} />}
      {template?.signed && <Signature work={work} />}
    </>
  );
}

function Agreement({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const [asked, ask] = useState<'propose' | 'confirm'>();
  const { agreement } = work;
  return (
    <div className={styles.block}>
      <h3>
        {t('delivery.agreement')}{' '}
        {agreement && (
          <Tag color={agreement.confirmedAt ? 'success' : 'processing'}>
            {t(agreement.confirmedAt ? 'delivery.confirmed' : 'delivery.waits')}
          </Tag>
        )}
      </h3>
      {agreement ? (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: 'standard', label: t('delivery.standard'), children: agreement.standard },
            { key: 'way', label: t('delivery.way'), children: agreement.way },
            { key: 'at', label: t('delivery.date'), children: <Time at={agreement.deliveryAt} as="short" /> },
          ]}
        />
      ) : (
        <p className={styles.quiet}>{t('delivery.noAgreement')}</p>
      )}
      {!work.endedAt && (
        <>
          <Button onClick={() => ask('propose')} style={{ marginInlineEnd: 8 }}>
            {t(agreement ? 'delivery.proposeAgain' : 'delivery.propose')}
          </Button>
          {agreement && !agreement.confirmedAt && (
            <Button onClick={() => ask('confirm')}>{t('delivery.recordConfirmation')}</Button>
          )}
        </>
      )}
      {asked === 'propose' && <Proposal work={work} done={() => ask(undefined)} />}
      {asked === 'confirm' && (
        <WorkAskDialog
          work={work}
          path="agreement/confirmation"
          title={t('delivery.recordConfirmation')}
          choice={{
            name: 'how',
            label: t('plan.how'),
            options: agreedHows.map((how) => [how, t(`plan.hows.${how}`)]),
          }}
          words={{ name: 'note', label: t('plan.note') }}
          done={() => ask(undefined)}
        />
      )}
    </div>
  );
}

function Proposal({ work, done }: { readonly work: Work; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<{ standard: string; way: string; deliveryAt: Dayjs }>();
  const step = useStep(work);
  const needed = [{ required: true, message: t('desk.wordsNeeded') }];
  return (
    <Modal
      open
      title={t('delivery.agreement')}
      onCancel={done}
      onOk={() => form.submit()}
      confirmLoading={step.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ deliveryAt, ...said }) =>
          step.mutate(
            { path: 'agreement', body: { ...said, deliveryAt: instantOf(deliveryAt) } },
            { onSuccess: done },
          )
        }
      >
        <Form.Item name="standard" label={t('delivery.standard')} rules={needed}>
          <Input.TextArea rows={3} maxLength={4000} placeholder={t('delivery.standardHint')} autoFocus />
        </Form.Item>
        <Form.Item name="way" label={t('delivery.way')} rules={needed}>
          <Input maxLength={1000} placeholder={t('delivery.wayHint')} />
        </Form.Item>
        <Form.Item name="deliveryAt" label={t('delivery.date')} rules={needed}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <ProblemAlert error={step.error} />
      </Form>
    </Modal>
  );
}

function Package({ work }: { readonly work: Work }) {
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

function Signature({ work }: { readonly work: Work }) {
  const { t } = useTranslation('work');
  const [asking, ask] = useState(false);
  const exception = work.closingException;
  const wanted = work.missing.toClose.some((need) => need.name === 'signature');
  if (!wanted && !exception) return null;
  return (
    <div className={styles.block}>
      <h3>{t('delivery.signature')}</h3>
      <p className={styles.quiet}>{t('delivery.signatureHint')}</p>
      {exception && (
        <p>
          <Tag>{t(`risk.states.${exception.state}`)}</Tag> {exception.reason}
        </p>
      )}
      {wanted && exception?.state !== 'asked' && !work.endedAt && (
        <Button onClick={() => ask(true)}>{t('delivery.askException')}</Button>
      )}
      {asking && (
        <WorkAskDialog
          work={work}
          path="closing-exception"
          title={t('delivery.askException')}
          words={{ name: 'reason', label: t('desk.reason') }}
          done={() => ask(false)}
        />
      )}
    </div>
  );
}
