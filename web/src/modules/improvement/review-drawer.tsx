import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Drawer, Form, Skeleton, Space, Table, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { FormDialog } from '@/ui/form-dialog';
import { Link } from 'react-router';
import { useRight } from '@/lib/rights';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { Pairs } from '@/ui/pairs';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import {
  freezeReview,
  moveReview,
  type Review,
  reviewsChanged,
  useReview,
  type WholeReview,
} from './api/reviews';
import { DecisionsTable } from './decisions-table';
import { MeetingForm } from './meeting-form';
import { PackView } from './pack-view';

/** One review: earlier decisions first, then the numbers, then what the meeting came to. */
export function ReviewDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const review = useReview(id);
  return (
    <Drawer open size={960} title={review.data?.review.title ?? ' '} onClose={close} destroyOnHidden>
      <ProblemAlert error={review.error} />
      {review.isPending && <Skeleton active />}
      {review.data && <Whole whole={review.data} />}
    </Drawer>
  );
}

function Whole({ whole }: { readonly whole: WholeReview }) {
  const { t } = useTranslation('improvement');
  const words = useWords();
  const mayEdit = useRight('policy_edit');
  const [moving, setMoving] = useState(false);
  const freeze = useMutation({ mutationFn: () => freezeReview(whole.review), onSuccess: reviewsChanged });
  const { review } = whole;
  const held = review.state === 'held';
  return (
    <>
      <Pairs
        of={[
          [t('reviews.planned'), !held && <Time key="planned" at={review.plannedAt} as="short" />],
          [t('reviews.chair'), review.chair?.name ?? t('checks.editors')],
          [t('reviews.heldOn'), review.heldOn],
          [t('reviews.participants'), whole.participants.map((one) => one.name).join('、')],
          [
            t('reviews.minutes'),
            whole.minutes && <span style={{ whiteSpace: 'pre-wrap' }}>{whole.minutes}</span>,
          ],
        ]}
      />
      {!held && (
        <Space style={{ margin: '12px 0' }}>
          {whole.mayLead && (
            <Button
              type={whole.pack ? 'default' : 'primary'}
              loading={freeze.isPending}
              onClick={() => freeze.mutate()}
            >
              {t(whole.pack ? 'reviews.freezeAgain' : 'reviews.freeze')}
            </Button>
          )}
          {mayEdit && <Button onClick={() => setMoving(true)}>{t('reviews.move')}</Button>}
        </Space>
      )}
      <ProblemAlert error={freeze.error} />
      <h3>{t('reviews.earlier')}</h3>
      <DecisionsTable decisions={whole.earlier} withReview />
      {whole.effects.length > 0 && (
        <>
          <h3>{t('evaluations.effects')}</h3>
          {whole.effects.map((one) => (
            <p key={one.id}>
              <Link to={`/evaluations?evaluation=${one.id}`}>{one.title}</Link>{' '}
              <Tag>{t(`verdicts.${one.verdict}`)}</Tag> {one.reasons}
            </p>
          ))}
        </>
      )}
      {whole.pack && <PackView pack={whole.pack} />}
      {held && (
        <>
          <h3>{t('reviews.decided')}</h3>
          <DecisionsTable decisions={whole.decisions} />
          {whole.chapters.length > 0 && (
            <Table
              size="small"
              rowKey="number"
              pagination={false}
              style={{ marginTop: 16 }}
              dataSource={[...whole.chapters]}
              columns={[
                {
                  title: t('reviews.chapter'),
                  render: (_, row) => `${row.number} ${words(row.title)}`,
                },
                {
                  title: t('reviews.outcome'),
                  render: (_, row) =>
                    row.outcome && (
                      <Tag color={row.outcome === 'change' ? 'warning' : 'default'}>
                        {t(`outcomes.${row.outcome}`)}
                      </Tag>
                    ),
                },
                { title: t('reviews.why'), dataIndex: 'words' },
              ]}
            />
          )}
        </>
      )}
      {!held && whole.pack && whole.mayLead && <MeetingForm whole={whole} />}
      {moving && <MoveDialog review={review} close={() => setMoving(false)} />}
    </>
  );
}

function MoveDialog({ review, close }: { readonly review: Review; readonly close: () => void }) {
  const { t } = useTranslation('improvement');
  const move = useMutation({
    mutationFn: ({ plannedAt, chair }: { plannedAt: Dayjs; chair?: string }) =>
      moveReview(review, { plannedAt: instantOf(plannedAt), chair }),
    onSuccess: async () => {
      await reviewsChanged();
      close();
    },
  });
  return (
    <FormDialog
      title={t('reviews.move')}
      close={close}
      saving={move}
      initialValues={{ plannedAt: wallClock(review.plannedAt), chair: review.chair?.id }}
    >
      <Form.Item
        name="plannedAt"
        label={t('reviews.planned')}
        rules={[{ required: true, message: t('needed') }]}
      >
        <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="chair" label={t('reviews.chair')}>
        <PersonSelect />
      </Form.Item>
    </FormDialog>
  );
}
