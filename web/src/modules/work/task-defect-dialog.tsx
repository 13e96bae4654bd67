import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  defectsChanged,
  frequencies,
  linkDefect,
  reportDefect,
  useKnownDefects,
  type DefectForm,
} from './api/defects';
import { TeamSelect } from '@/ui/person-select';

type Way = 'report' | 'link';
type Values = DefectForm & { readonly defect?: string };

/** Hands a fault to those who make the product, or hangs the ticket on one that is known. */
export function DefectDialog({ ticket, done }: { readonly ticket: string; readonly done: () => void }) {
  const { t } = useTranslation('work');
  const [form] = Form.useForm<Values>();
  const [way, setWay] = useState<Way>('report');
  const [q, setQ] = useState('');
  const known = useKnownDefects(q, way === 'link');
  const sending = useMutation({
    mutationFn: async ({ defect, ...values }: Values) => {
      if (way === 'link') await linkDefect(ticket, defect ?? '');
      else await reportDefect(ticket, values);
    },
    onSuccess: async () => {
      await defectsChanged();
      done();
    },
  });
  const needed = [{ required: true, message: t('tasks.wordsNeeded') }];
  return (
    <Modal
      open
      title={t('defects.hand')}
      onCancel={done}
      onOk={form.submit}
      confirmLoading={sending.isPending}
    >
      <Segmented<Way>
        block
        value={way}
        onChange={setWay}
        options={(['report', 'link'] as const).map((value) => ({ value, label: t(`defects.ways.${value}`) }))}
        style={{ marginBottom: 16 }}
      />
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ frequency: 'often' }}
        onFinish={(values) => sending.mutate(values)}
      >
        {way === 'link' ? (
          <Form.Item name="defect" label={t('defects.known')} rules={needed}>
            <Select
              autoFocus
              showSearch={{ filterOption: false, onSearch: setQ }}
              loading={known.isFetching}
              options={
                known.data?.items.map((one) => ({ value: one.id, label: `${one.product} · ${one.title}` })) ??
                []
              }
            />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="title" label={t('defects.title')} rules={needed}>
              <Input autoFocus maxLength={120} />
            </Form.Item>
            <Form.Item name="product" label={t('defects.product')} rules={needed}>
              <Input maxLength={120} />
            </Form.Item>
            <Form.Item name="symptom" label={t('defects.symptom')} rules={needed}>
              <Input.TextArea rows={3} maxLength={4000} />
            </Form.Item>
            <Form.Item name="frequency" label={t('defects.frequency')}>
              <Select
                options={frequencies.map((value) => ({ value, label: t(`defects.frequencies.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name="team" label={t('defects.makers')} rules={needed}>
              <TeamSelect />
            </Form.Item>
          </>
        )}
        <ProblemAlert error={sending.error} />
      </Form>
    </Modal>
  );
}
