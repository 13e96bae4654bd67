import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { useKeepTarget, type DraftTarget } from './api/draft';
import type { Indicator, Target, TargetBasis } from './api/policy';
import { DraftConditions } from './target-conditions';
import { LimitFields, limitOf, valuesOf, type LimitValues } from './limit-fields';
import styles from './policy.module.css';
import { useLimitWords } from './words';

interface DraftTargetProps {
  readonly target: DraftTarget;
  readonly indicator?: Indicator | undefined;
  readonly basis?: TargetBasis | undefined;
  readonly part: number;
  readonly mayEdit: boolean;
}

/** A number of the draft, what it rests on, and the way to another. */
export function DraftTargetView({ target, indicator, basis, part, mayEdit }: DraftTargetProps) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const limitWords = useLimitWords();
  const [isOpen, setOpen] = useState(false);
  if (!indicator) return null;
  const rests = [basis?.standard, basis?.expectation].flatMap((each) => (each ? [words(each)] : []));
  return (
    <section className={styles.target}>
      <h3>{words(indicator.name)}</h3>
      <div className={styles.big}>{limitWords(target, indicator)}</div>
      <div className={styles.muted}>
        {indicator.code} · {rests.length > 0 ? rests.join('；') : t('noBasis')}
      </div>
      {target.starts && (
        <DraftConditions
          promise={target.promise}
          name={words(indicator.name)}
          when={target.when}
          part={part}
          mayEdit={mayEdit}
        />
      )}
      {mayEdit && (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('change')}
        </Button>
      )}
      {isOpen && (
        <TargetDialog
          target={{ ...target, indicator, set: true, worded: true }}
          basis={basis}
          part={part}
          close={() => setOpen(false)}
        />
      )}
    </section>
  );
}

interface Values extends LimitValues {
  readonly standard?: string;
  readonly expectation?: string;
}

function TargetDialog({
  target,
  basis,
  part,
  close,
}: {
  readonly target: Target;
  readonly basis?: TargetBasis | undefined;
  readonly part: number;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const keep = useKeepTarget();
  const [form] = Form.useForm<Values>();
  const said = (text: string | undefined, was: TargetBasis['standard']) =>
    text?.trim() ? (was && words(was) === text ? was : { zh: text.trim(), en: text.trim() }) : null;
  return (
    <Modal
      open
      title={t('changeTitle', { name: words(target.indicator.name) })}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={keep.isPending}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          ...valuesOf(target),
          standard: basis?.standard ? words(basis.standard) : '',
          expectation: basis?.expectation ? words(basis.expectation) : '',
        }}
        onFinish={(values) =>
          keep.mutate(
            {
              promise: target.promise,
              part,
              value: {
                ...limitOf(values, target),
                standard: said(values.standard, basis?.standard),
                expectation: said(values.expectation, basis?.expectation),
              },
            },
            { onSuccess: close },
          )
        }
      >
        <LimitFields target={target} />
        <Form.Item name="standard" label={t('basisStandard')} extra={t('basisFlagged')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <Form.Item name="expectation" label={t('basisExpectation')}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={keep.error} />
      </Form>
    </Modal>
  );
}
