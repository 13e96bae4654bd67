import { DatePicker, Flex, Form, Input, Modal, Select, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@/lib/session';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { type Leave, leaveKinds, useAskForLeave, useColleagues, useMyLeaves } from './api/leave';

interface Wanted {
  readonly kind: (typeof leaveKinds)[number];
  readonly when: [Dayjs, Dayjs];
  readonly deputy?: string;
  readonly note: string;
}

/** Asks to be away; the lead of the team decides. Below: what was asked before. */
export function LeaveDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('routing');
  const [form] = Form.useForm<Wanted>();
  const me = useMe();
  const ask = useAskForLeave();
  const mine = useMyLeaves();
  const [q, setQ] = useState('');
  const colleagues = useColleagues(q);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Modal
      open
      title={t('leave.title')}
      okText={t('leave.send')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={ask.isPending}
    >
      <p>{t('leave.hint')}</p>
      <Form<Wanted>
        form={form}
        layout="vertical"
        initialValues={{ kind: 'leave' }}
        onFinish={({ when: [from, to], kind, deputy, note }) =>
          ask.mutate(
            {
              kind,
              deputy,
              note,
              from: instantOf(from.startOf('minute')),
              to: instantOf(to.startOf('minute')),
            },
            { onSuccess: () => form.resetFields() },
          )
        }
      >
        <Form.Item name="kind" label={t('leave.kind')}>
          <Select options={leaveKinds.map((kind) => ({ value: kind, label: t(`leave.kinds.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="when" label={t('leave.when')} rules={needed}>
          <DatePicker.RangePicker
            style={{ width: '100%' }}
            format="YYYY-MM-DD HH:mm"
            showTime={{
              format: 'HH:mm',
              minuteStep: 30,
              defaultValue: [wallClock().hour(0).minute(0), wallClock().hour(23).minute(30)],
            }}
          />
        </Form.Item>
        <Form.Item name="deputy" label={t('leave.deputy')} extra={t('leave.deputyHint')}>
          <Select
            allowClear
            showSearch={{ filterOption: false, onSearch: setQ }}
            options={colleagues.data?.items
              .filter((one) => one.id !== me.id)
              .map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="note" label={t('leave.note')} rules={needed}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 4 }} />
        </Form.Item>
      </Form>
      <ProblemAlert error={ask.error ?? mine.error} />
      {mine.data?.items.map((leave) => (
        <Asked key={leave.id} leave={leave} />
      ))}
    </Modal>
  );
}

const colours = { asked: 'processing', granted: 'success', refused: 'error', withdrawn: 'default' } as const;

function Asked({ leave }: { readonly leave: Leave }) {
  const { t } = useTranslation('routing');
  return (
    <Flex gap={8} align="center" style={{ marginTop: 8 }} wrap>
      <Tag color={colours[leave.state]}>{t(`leave.states.${leave.state}`)}</Tag>
      <Link to={`/approvals/${leave.approval}`}>
        {t(`leave.kinds.${leave.kind}`, { defaultValue: leave.kind })} · <Time at={leave.from} as="short" /> –{' '}
        <Time at={leave.to} as="short" />
      </Link>
      {leave.reason && <span>{leave.reason}</span>}
    </Flex>
  );
}
