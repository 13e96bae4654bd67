import { Button, Form, Input, Modal, Rate, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Held, useRate, useTakeBack } from './api/skills';

interface RateDialogProps {
  readonly person: string;
  readonly title: string;
  readonly skill: string;
  readonly held: Held | undefined;
  readonly close: () => void;
}

interface Values {
  readonly level: number;
  /** Empty: it lasts. */
  readonly expiresOn: string;
  readonly source: Held['source'];
}

export function RateDialog({ person, title, skill, held, close }: RateDialogProps) {
  const { t } = useTranslation('routing');
  const [form] = Form.useForm<Values>();
  const rate = useRate();
  const takeBack = useTakeBack();
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {held && (
            <Button danger onClick={() => takeBack.mutate({ person, skill }, { onSuccess: close })}>
              {t('skills.takeBack')}
            </Button>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
      onOk={form.submit}
      confirmLoading={rate.isPending}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          level: held?.level ?? 3,
          expiresOn: held?.expiresOn ?? '',
          source: held?.source ?? 'lead',
        }}
        onFinish={(values) =>
          rate.mutate(
            {
              ...values,
              expiresOn: values.expiresOn === '' ? null : values.expiresOn,
              person,
              skill,
              version: held?.version ?? 0,
            },
            { onSuccess: close },
          )
        }
      >
        <Form.Item name="level" label={t('settings.level')}>
          <Rate allowClear={false} />
        </Form.Item>
        <Form.Item name="expiresOn" label={t('skills.expires')} extra={t('skills.expiresHint')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="source" label={t('skills.source')}>
          <Select
            options={(['lead', 'training', 'quality'] as const).map((value) => ({
              value,
              label: t(`skills.sources.${value}`),
            }))}
          />
        </Form.Item>
        <ProblemAlert error={rate.error ?? takeBack.error} />
      </Form>
    </Modal>
  );
}
