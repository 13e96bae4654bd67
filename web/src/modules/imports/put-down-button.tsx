import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemText } from '@/ui/problem-alert';
import { putDown, type Kind } from './api/imports';

/** Chooses a file and goes on to its columns; nothing is written yet. */
export function PutDownButton({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const start = async (file: File) => {
    setBusy(true);
    try {
      const { id } = await putDown(kind, file);
      await navigate(`/imports/${id}`);
    } catch (problem) {
      void message.error(problemText(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Upload
      accept=".csv,.tsv,.txt,.xlsx,.gz"
      showUploadList={false}
      beforeUpload={(file) => {
        void start(file);
        return false;
      }}
    >
      <Button type={kind === 'tickets' ? 'primary' : 'default'} icon={<UploadOutlined />} loading={busy}>
        {t(`putDown.${kind}`)}
      </Button>
    </Upload>
  );
}
