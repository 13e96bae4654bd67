import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Switch } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { type Drawing, SignaturePad } from '../signature-pad';
import { finishVisit, keepPicture, type SiteVisit, visitsChanged } from './api/site-visits';
import { type Photo, Photos } from './photos';

interface Fields {
  readonly findings: string;
  readonly used?: string;
  readonly signer?: string;
  readonly deliver?: boolean;
}

/** What was found and done, with what, and the customer's name under it, drawn on the phone. */
export function ReportForm({ visit }: { readonly visit: SiteVisit }) {
  const { t } = useTranslation('channel');
  const delivers = useRight('ticket_deliver');
  const drawing = useRef<Drawing>(null);
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const finishing = useMutation({
    mutationFn: async (fields: Fields) => {
      const picture = await drawing.current?.picture();
      const signature = picture ? await keepPicture(picture) : undefined;
      await finishVisit(visit.id, {
        findings: fields.findings,
        used: fields.used,
        signer: fields.signer,
        signature: signature?.id,
        photos: photos.map((photo) => photo.id),
        deliver: fields.deliver ?? false,
      });
    },
    onSuccess: visitsChanged,
  });
  return (
    <Form<Fields>
      layout="vertical"
      onFinish={finishing.mutate}
      initialValues={{ signer: visit.customer.name, deliver: false, used: visit.materials ?? undefined }}
    >
      <Form.Item
        name="findings"
        label={t('visit.findings')}
        rules={[{ required: true, whitespace: true, message: t('outlet.needed') }]}
      >
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item name="used" label={t('visit.used')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item label={t('visit.pictures')}>
        <Photos taken={photos} change={setPhotos} />
      </Form.Item>
      <Form.Item name="signer" label={t('visit.signer')}>
        <Input maxLength={100} />
      </Form.Item>
      <SignaturePad ref={drawing} />
      {delivers && (
        <Form.Item
          name="deliver"
          label={t('visit.deliver')}
          extra={t('visit.deliverHint')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      )}
      <ProblemAlert error={finishing.error} />
      <Button type="primary" htmlType="submit" block loading={finishing.isPending}>
        {t('visit.finish')}
      </Button>
    </Form>
  );
}
