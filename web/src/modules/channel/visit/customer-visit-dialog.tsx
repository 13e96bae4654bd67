import { useMutation } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  careChanged,
  type CustomerVisit,
  moveCustomerVisit,
  planCustomerVisit,
  useCustomers,
} from './api/customer-visits';

interface Fields {
  readonly customer: string;
  readonly person: string;
  readonly startsAt: Dayjs;
  readonly place: string;
  readonly purpose: string;
}

interface CustomerVisitDialogProps {
  /** The one to be moved; without it a new one is planned. */
  readonly visit?: CustomerVisit;
  /** To whom a new one goes, where that is known. */
  readonly customer?: { readonly id: string; readonly name: string };
  readonly close: () => void;
}

/** Who goes to which customer, when and what for. */
export function CustomerVisitDialog({ visit, customer, close }: CustomerVisitDialogProps) {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Fields>();
  const [q, setQ] = useState('');
  const customers = useCustomers(q);
  const saving = useMutation({
    mutationFn: (fields: Fields): Promise<unknown> => {
      const plan = { ...fields, startsAt: instantOf(fields.startsAt) };
      return visit ? moveCustomerVisit(visit, plan) : planCustomerVisit(plan);
    },
    onSuccess: async () => {
      await careChanged();
      close();
    },
  });
  const needed = [{ required: true, message: t('outlet.needed') }];
  const fixed = visit?.customer ?? customer;
  const known = fixed ? [fixed] : (customers.data?.items ?? []);
  return (
    <Modal
      open
      title={t(visit ? 'care.move' : 'care.plan')}
      onCancel={close}
      onOk={form.submit}
      confirmLoading={saving.isPending}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={saving.mutate}
        initialValues={
          visit
            ? {
                customer: visit.customer.id,
                person: visit.person.id,
                startsAt: wallClock(visit.startsAt),
                place: visit.place,
                purpose: visit.purpose,
              }
            : { customer: customer?.id, startsAt: wallClock().add(1, 'day').hour(10).startOf('hour') }
        }
      >
        <Form.Item name="customer" label={t('care.customer')} rules={needed}>
          <Select
            disabled={fixed !== undefined}
            showSearch={{ filterOption: false, onSearch: setQ }}
            loading={customers.isFetching}
            options={known.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="person" label={t('care.person')} rules={needed}>
          <PersonSelect />
        </Form.Item>
        <Form.Item name="startsAt" label={t('care.when')} rules={needed}>
          <DatePicker showTime={{ format: 'HH:mm', minuteStep: 15 }} format="YYYY-MM-DD HH:mm" />
        </Form.Item>
        <Form.Item name="place" label={t('care.place')} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="purpose" label={t('care.purpose')} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
        <ProblemAlert error={saving.error} />
      </Form>
    </Modal>
  );
}
