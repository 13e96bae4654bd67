import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer, Form, Input, Radio, Rate, Skeleton, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  type Evaluation,
  evaluationsChanged,
  giveOpinion,
  judge,
  useEvaluation,
  type Verdict,
  verdicts,
  type WholeEvaluation,
} from './api/evaluations';
import { useValueWords } from './value-words';

/** One evaluation: the questionnaire for who is asked, what came in, before and after, the verdict. */
export function EvaluationDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const evaluation = useEvaluation(id);
  return (
    <Drawer open size={820} title={evaluation.data?.evaluation.title ?? ' '} onClose={close} destroyOnHidden>
      <ProblemAlert error={evaluation.error} />
      {evaluation.isPending && <Skeleton active />}
      {evaluation.data && <Whole whole={evaluation.data} />}
    </Drawer>
  );
}

function Whole({ whole }: { readonly whole: WholeEvaluation }) {
  const { t } = useTranslation('improvement');
  const mayJudge = useRight('policy_edit');
  const { evaluation, comparison } = whole;
  const share = ({ satisfied, answered }: { satisfied: number; answered: number }) =>
    answered === 0 ? '–' : `${((satisfied / answered) * 100).toFixed(1)}% (${answered})`;
  return (
    <>
      <Pairs
        of={[
          [t('evaluations.version'), evaluation.policyNumber],
          [t('evaluations.closesOn'), evaluation.closesOn],
          [t('evaluations.answered'), `${evaluation.answered} / ${evaluation.asked}`],
          [t('evaluations.anonymous'), t(evaluation.anonymous ? 'yes' : 'no')],
          [t('evaluations.after'), `${whole.afterFrom} – ${whole.afterTo}`],
          [t('evaluations.customers'), `${share(comparison.before)} → ${share(comparison.after)}`],
          [t('evaluations.verdict'), evaluation.verdict && <Tag>{t(`verdicts.${evaluation.verdict}`)}</Tag>],
          [t('evaluations.reasons'), whole.reasons],
          [t('evaluations.judgedBy'), whole.closedBy?.name],
        ]}
      />
      {evaluation.mine && <Questionnaire whole={whole} />}
      {whole.hidden && <Alert type="info" showIcon title={t('evaluations.hidden')} />}
      {whole.means.length > 0 && (
        <>
          <h3>{t('evaluations.staff')}</h3>
          {whole.questions.map((question, index) => (
            <div key={question}>
              {question} <Rate disabled allowHalf value={Math.round((whole.means[index] ?? 0) * 2) / 2} />{' '}
              {(whole.means[index] ?? 0).toFixed(1)}
            </div>
          ))}
        </>
      )}
      {whole.words.map((one, index) => (
        <blockquote key={index}>
          {one.words}
          {one.person && ` — ${one.person.name}`}
        </blockquote>
      ))}
      <h3>{t('evaluations.numbers')}</h3>
      <BeforeAfter whole={whole} />
      {mayJudge && !evaluation.closedAt && <JudgeForm evaluation={evaluation} />}
    </>
  );
}

function BeforeAfter({ whole }: { readonly whole: WholeEvaluation }) {
  const { t } = useTranslation('improvement');
  const { name, value, target } = useValueWords();
  return (
    <Table
      size="small"
      rowKey={(line) => line.after.code}
      pagination={false}
      dataSource={[...whole.comparison.lines]}
      locale={{ emptyText: t('values.none') }}
      columns={[
        { title: t('values.indicator'), render: (_, line) => `${line.after.code} ${name(line.after)}` },
        { title: t('target'), render: (_, line) => target(line.after) },
        { title: t('evaluations.before'), render: (_, line) => (line.before ? value(line.before) : '–') },
        { title: t('evaluations.afterwards'), render: (_, line) => value(line.after) },
        { title: t('values.state'), render: (_, line) => t(`valueStates.${line.after.state}`) },
      ]}
    />
  );
}

function Questionnaire({ whole }: { readonly whole: WholeEvaluation }) {
  const { t } = useTranslation('improvement');
  const answering = useMutation({
    mutationFn: ({ marks, words }: { marks: readonly number[]; words?: string }) =>
      giveOpinion(whole.evaluation.id, { marks, words }),
    onSuccess: evaluationsChanged,
  });
  return (
    <Form layout="vertical" onFinish={answering.mutate} style={{ margin: '16px 0' }}>
      <h3>{t('evaluations.answer')}</h3>
      {whole.evaluation.anonymous && <p>{t('evaluations.anonymousHint')}</p>}
      {whole.questions.map((question, index) => (
        <Form.Item
          key={question}
          name={['marks', index]}
          label={question}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Rate />
        </Form.Item>
      ))}
      <Form.Item name="words" label={t('evaluations.words')}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <ProblemAlert error={answering.error} />
      <Button type="primary" htmlType="submit" loading={answering.isPending}>
        {t('evaluations.send')}
      </Button>
    </Form>
  );
}

function JudgeForm({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation('improvement');
  const judging = useMutation({
    mutationFn: (body: { verdict: Verdict; reasons: string }) => judge(evaluation, body),
    onSuccess: evaluationsChanged,
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form layout="vertical" onFinish={judging.mutate} style={{ marginTop: 16 }}>
      <Form.Item name="verdict" label={t('evaluations.verdict')} rules={needed}>
        <Radio.Group options={verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) }))} />
      </Form.Item>
      <Form.Item name="reasons" label={t('evaluations.reasons')} rules={needed}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <ProblemAlert error={judging.error} />
      <Button type="primary" htmlType="submit" loading={judging.isPending}>
        {t('evaluations.judge')}
      </Button>
    </Form>
  );
}
