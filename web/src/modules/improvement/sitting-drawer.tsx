import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, Input, Popconfirm, Skeleton, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { Pairs } from '@/ui/pairs';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import {
  cancelSitting,
  closeSitting,
  committeesChanged,
  openSitting,
  type Sitting,
  useSitting,
} from './api/committees';
import { MotionCard } from './motion-card';
import { MotionDialog } from './motion-dialog';

/** One session: who is there, what is put to the vote, what came of it. */
export function SittingDrawer({ id, close }: { readonly id: string; readonly close: () => void }) {
  const sitting = useSitting(id);
  return (
    <Drawer open size={720} title={sitting.data?.committee.name ?? ' '} onClose={close} destroyOnHidden>
      <ProblemAlert error={sitting.error} />
      {sitting.isPending && <Skeleton active />}
      {sitting.data && <Whole sitting={sitting.data} />}
    </Drawer>
  );
}

function Whole({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('improvement');
  const [moving, setMoving] = useState(false);
  const cancel = useMutation({ mutationFn: () => cancelSitting(sitting), onSuccess: committeesChanged });
  const present = sitting.attendees.filter((one) => one.present).map((one) => one.name);
  const absent = sitting.attendees.filter((one) => one.present === false).map((one) => one.name);
  const going = sitting.state === 'called' || sitting.state === 'open';
  return (
    <>
      <Pairs
        of={[
          [t('sittings.when'), <Time key="when" at={sitting.startsAt} as="short" />],
          [t('sittings.place'), sitting.place],
          [t('sittings.state'), <Tag key="state">{t(`sittings.states.${sitting.state}`)}</Tag>],
          [t('committees.chair'), sitting.chair.name],
          [
            t('sittings.agenda'),
            <span key="agenda" style={{ whiteSpace: 'pre-wrap' }}>
              {sitting.agenda}
            </span>,
          ],
          [
            t('sittings.invited'),
            sitting.state === 'called' && sitting.attendees.map((one) => one.name).join('、'),
          ],
          [t('sittings.present'), present.join('、')],
          [t('sittings.absent'), absent.join('、')],
          [
            t('committees.quorum'),
            sitting.state !== 'called' && sitting.state !== 'cancelled' && (
              <Tag color={sitting.quorate ? 'green' : 'error'}>
                {t(sitting.quorate ? 'sittings.quorate' : 'sittings.inquorate', { quorum: sitting.quorum })}
              </Tag>
            ),
          ],
          [
            t('sittings.minutes'),
            sitting.minutes && <span style={{ whiteSpace: 'pre-wrap' }}>{sitting.minutes}</span>,
          ],
        ]}
      />
      <Space wrap style={{ margin: '12px 0' }}>
        {sitting.mayMove && <Button onClick={() => setMoving(true)}>{t('motions.new')}</Button>}
        {sitting.mayLead && sitting.state === 'called' && (
          <Popconfirm title={t('sittings.cancelSure')} onConfirm={() => cancel.mutate()}>
            <Button danger>{t('sittings.cancel')}</Button>
          </Popconfirm>
        )}
        {!going && (
          <>
            <Button
              icon={<PrinterOutlined />}
              href={url(`/sittings/${sitting.id}/document`, { format: 'pdf' })}
            >
              {t('sittings.print')}
            </Button>
            <Button href={url(`/sittings/${sitting.id}/document`)}>{t('sittings.page')}</Button>
          </>
        )}
      </Space>
      <ProblemAlert error={cancel.error} />
      {sitting.mayLead && sitting.state === 'called' && <Attendance sitting={sitting} />}
      {sitting.motions.map((motion) => (
        <MotionCard key={motion.id} sitting={sitting} motion={motion} />
      ))}
      {sitting.mayLead && sitting.state === 'open' && <Minutes sitting={sitting} />}
      {moving && <MotionDialog sitting={sitting.id} close={() => setMoving(false)} />}
    </>
  );
}

function Attendance({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('improvement');
  const [here, setHere] = useState<string[]>([]);
  const open = useMutation({ mutationFn: () => openSitting(sitting, here), onSuccess: committeesChanged });
  return (
    <section>
      <h3>{t('sittings.whoIsHere')}</h3>
      <Checkbox.Group<string>
        value={here}
        onChange={setHere}
        options={sitting.attendees.map((one) => ({ value: one.id, label: one.name }))}
      />
      <div style={{ marginTop: 12 }}>
        <Button type="primary" loading={open.isPending} onClick={() => open.mutate()}>
          {t('sittings.open')}
        </Button>
      </div>
      <ProblemAlert error={open.error} />
    </section>
  );
}

function Minutes({ sitting }: { readonly sitting: Sitting }) {
  const { t } = useTranslation('improvement');
  const close = useMutation({
    mutationFn: ({ words }: { words: string }) => closeSitting(sitting, words.trim()),
    onSuccess: committeesChanged,
  });
  return (
    <Form layout="vertical" onFinish={close.mutate} style={{ marginTop: 16 }}>
      <Form.Item
        name="words"
        label={t('sittings.minutes')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea rows={5} maxLength={10_000} />
      </Form.Item>
      <ProblemAlert error={close.error} />
      <Button type="primary" htmlType="submit" loading={close.isPending}>
        {t('sittings.close')}
      </Button>
    </Form>
  );
}
