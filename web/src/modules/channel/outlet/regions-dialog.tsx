import { useMutation } from '@tanstack/react-query';
import { Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { outletsChanged } from './api/outlets';
import { serveRegions } from './api/regions';
import { readRegions } from './region-lines';

/** Regions we serve, as lines pasted from a table. */
export function RegionsDialog({ close }: { readonly close: () => void }) {
  const { t } = useTranslation('channel');
  const [text, setText] = useState('');
  const { regions, bad } = readRegions(text);
  const saving = useMutation({
    mutationFn: () => serveRegions(regions),
    onSuccess: async () => {
      await outletsChanged();
      close();
    },
  });
  return (
    <Modal
      open
      title={t('outlet.coverage.add')}
      onCancel={close}
      onOk={() => saving.mutate()}
      okButtonProps={{ disabled: regions.length === 0 || bad.length > 0 }}
      confirmLoading={saving.isPending}
    >
      <Typography.Paragraph type="secondary">{t('outlet.coverage.addHint')}</Typography.Paragraph>
      <Input.TextArea
        rows={8}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('outlet.coverage.addExample')}
        aria-label={t('outlet.coverage.add')}
      />
      <Typography.Paragraph type={bad.length > 0 ? 'danger' : 'secondary'} style={{ marginTop: 8 }}>
        {bad.length > 0
          ? t('outlet.coverage.badLines', { lines: bad.join('、') })
          : t('outlet.coverage.read', { count: regions.length })}
      </Typography.Paragraph>
      <ProblemAlert error={saving.error} />
    </Modal>
  );
}
