import { DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { instantOf, wallClock } from '@/lib/wall-clock';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePropose, type Draft } from './api/draft';

interface Values {
  readonly reason: string;
  readonly sponsor: string;
  readonly effectiveFrom?: Dayjs;
}

/** Why, from when on, and who stands for it. */
export function ProposeDialog({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const [form] = Form.useForm<Values>();
  const propose = usePropose();
  return (
    <Modal
      open
      title={t('propose')}
      onCancel={close}
      onOk={() => form.submit()}
      okText={t('propose')}
      confirmLoading={propose.isPending}
    >
      <p>{t('proposeHint')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ reason: draft.reason ?? '', sponsor: draft.sponsor?.id }}
        onFinish={({ reason, sponsor, effectiveFrom }) =>
          propose.mutate(
            {
              reason: reason.trim(),
              sponsor,
              effectiveFrom: instantOf(effectiveFrom?.startOf('day')),
              version: draft.version,
            },
            { onSuccess: close },
          )
        }
      >
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item
          name="sponsor"
          label={t('sponsor')}
          extra={t('sponsorHint')}
          rules={[{ required: true, message: t('sponsorNeeded') }]}
        >
          <PersonSelect />
        </Form.Item>
        <Form.Item name="effectiveFrom" label={t('effectiveFrom')} extra={t('effectiveHint')}>
          <DatePicker
            minDate={wallClock().add(1, 'day')}
            style={{ width: '100%' }}
            placeholder={t('onPublication')}
          />
        </Form.Item>
        <ProblemAlert error={propose.error} />
      </Form>
    </Modal>
  );
}
