import { Button, DatePicker, Form, List, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useDeputies, useEndDeputy, useNameDeputy, usePeople } from './api/deputies';

interface Wanted {
  readonly deputy: string;
  readonly period: [Dayjs, Dayjs];
}

/** Who decides in my place, and how long. */
export function DeputiesDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('approval');
  const [form] = Form.useForm<Wanted>();
  const deputies = useDeputies();
  const name = useNameDeputy();
  const end = useEndDeputy();
  const [q, setQ] = useState('');
  const people = usePeople(q);
  const add = ({ deputy, period: [from, to] }: Wanted) =>
    name.mutate(
      { deputy, from: instantOf(from.startOf('day')), to: instantOf(to.endOf('day')) },
      { onSuccess: () => form.resetFields() },
    );
  return (
    <Modal open title={t('deputies.title')} onCancel={close} footer={null}>
      <p>{t('deputies.hint')}</p>
      <List
        size="small"
        dataSource={[...(deputies.data ?? [])]}
        locale={{ emptyText: t('deputies.none') }}
        renderItem={(one) => (
          <List.Item
            actions={[
              <Button key="end" size="small" onClick={() => end.mutate(one.id)}>
                {t('deputies.end')}
              </Button>,
            ]}
          >
            <span>
              {one.deputy.name} · <Time at={one.from} as="short" /> – <Time at={one.to} as="short" />
            </span>
          </List.Item>
        )}
      />
      <Form<Wanted> form={form} layout="vertical" onFinish={add} style={{ marginTop: 16 }}>
        <Form.Item
          name="deputy"
          label={t('deputies.deputy')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <Select
            loading={people.isPending}
            showSearch={{ filterOption: false, onSearch: setQ }}
            options={people.data?.items.map((person) => ({ value: person.id, label: person.name })) ?? []}
          />
        </Form.Item>
        <Form.Item
          name="period"
          label={t('deputies.period')}
          rules={[{ required: true, message: t('needed') }]}
        >
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
        <ProblemAlert error={name.error ?? end.error ?? deputies.error} />
        <Button type="primary" htmlType="submit" loading={name.isPending}>
          {t('deputies.name')}
        </Button>
      </Form>
    </Modal>
  );
}
