import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Input, Modal, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import {
  defectsChanged,
  moveDefect,
  useDefect,
  type Defect,
  type DefectMove,
  type DefectState,
} from './api/defects';
import styles from './tasks.module.css';

const colours: Record<DefectState, string> = {
  reported: 'default',
  accepted: 'processing',
  in_work: 'processing',
  fixed: 'success',
  not_a_defect: 'warning',
};

export function DefectStateTag({ state }: { readonly state: DefectState }) {
  const { t } = useTranslation('work');
  return <Tag color={colours[state]}>{t(`defects.states.${state}`)}</Tag>;
}

/** One fault with the requests that show it, and the steps its makers may take. */
export function DefectDetails({ id }: { readonly id: string }) {
  const { t } = useTranslation('work');
  const whole = useDefect(id);
  const [move, setMove] = useState<DefectState>();
  if (whole.error) return <ProblemAlert error={whole.error} />;
  if (!whole.data) return <Skeleton active />;
  const { defect, tickets } = whole.data;
  return (
    <article className={styles.details} aria-label={defect.title}>
      <h2>
        {defect.title} <DefectStateTag state={defect.state} />
      </h2>
      <p className={styles.request}>{defect.symptom}</p>
      <Pairs
        of={[
          [t('defects.product'), defect.product],
          [t('defects.frequency'), t(`defects.frequencies.${defect.frequency}`)],
          [
            t('defects.affected'),
            t('defects.counted', { tickets: defect.tickets, customers: defect.customers }),
          ],
          [t('defects.makers'), defect.team?.name],
          [t('tasks.owner'), defect.owner?.name],
          [t('defects.reportedBy'), defect.reportedBy?.name],
          [t('defects.changedAt'), <Time key="changed" at={defect.changedAt} as="short" />],
          [t('defects.fixedIn'), defect.fixedIn],
          [t('defects.note'), defect.note],
        ]}
      />
      {tickets.map((one) => (
        <div key={one.ticket}>
          <Link to={`/tickets/${one.ticket}`}>
            {one.number} {one.subject}
          </Link>
        </div>
      ))}
      <Flex gap={8} wrap style={{ marginTop: 12 }}>
        {defect.next.map((to) => (
          <Button key={to} onClick={() => setMove(to)}>
            {t(`defects.moves.${to}`)}
          </Button>
        ))}
      </Flex>
      {move && <MoveDialog defect={defect} to={move} done={() => setMove(undefined)} />}
    </article>
  );
}

interface MoveDialogProps {
  readonly defect: Defect;
  readonly to: DefectState;
  readonly done: () => void;
}

function MoveDialog({ defect, to, done }: MoveDialogProps) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Omit<DefectMove, 'state'>>();
  const moving = useMutation({
    mutationFn: (words: Omit<DefectMove, 'state'>) => moveDefect(defect, { ...words, state: to }),
    onSuccess: async () => {
      await defectsChanged();
      done();
    },
  });
  return (
    <Modal
      open
      title={`${t(`defects.moves.${to}`)} · ${defect.title}`}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={moving.isPending}
    >
      <p>{t('defects.flowsBack', { count: defect.tickets })}</p>
      <Form form={form} layout="vertical" onFinish={(words) => moving.mutate(words)}>
        {to === 'fixed' && (
          <Form.Item
            name="fixedIn"
            label={t('defects.fixedIn')}
            rules={[{ required: true, whitespace: true, message: t('tasks.wordsNeeded') }]}
          >
            <Input autoFocus maxLength={60} />
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={t('defects.note')}
          rules={
            to === 'not_a_defect'
              ? [{ required: true, whitespace: true, message: t('tasks.wordsNeeded') }]
              : []
          }
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
        <ProblemAlert error={moving.error} />
      </Form>
    </Modal>
  );
}
