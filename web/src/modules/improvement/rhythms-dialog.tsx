import { useMutation } from '@tanstack/react-query';
import { Button, Form, Modal, Radio, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Rhythm, rhythms } from './api/common';
import { reviewsChanged, saveRhythm, type Setting, useRhythms } from './api/reviews';

/** How often each review comes round, and who leads it. */
export function RhythmsDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('improvement');
  const settings = useRhythms();
  return (
    <Modal open title={t('reviews.rhythms')} onCancel={close} footer={null}>
      <ProblemAlert error={settings.error} />
      {settings.isPending && <Skeleton active />}
      {settings.data?.items.map((setting) => (
        <OneRhythm key={`${setting.kind}-${setting.version}`} setting={setting} />
      ))}
    </Modal>
  );
}

function OneRhythm({ setting }: { readonly setting: Setting }) {
  const { t } = useTranslation('improvement');
  const saving = useMutation({
    mutationFn: (body: { rhythm: Rhythm; chair?: string }) => saveRhythm(setting, body),
    onSuccess: reviewsChanged,
  });
  return (
    <Form
      layout="vertical"
      onFinish={saving.mutate}
      initialValues={{ rhythm: setting.rhythm, chair: setting.chair?.id }}
    >
      <h3>{t(`reviews.views.${setting.kind}`)}</h3>
      <Form.Item name="rhythm" label={t('plans.rhythm')}>
        <Radio.Group options={rhythms.map((value) => ({ value, label: t(`rhythms.${value}`) }))} />
      </Form.Item>
      <Form.Item name="chair" label={t('reviews.chair')}>
        <PersonSelect />
      </Form.Item>
      <ProblemAlert error={saving.error} />
      <Button htmlType="submit" loading={saving.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}
