import { Input, Modal, Upload, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import type { DraftState } from './use-draft';

/** The draft becomes what a file says. */
export function YamlDialog({ draft, close }: { readonly draft: DraftState; readonly close: () => void }) {
  const { t } = useTranslation('procedure');
  const [yaml, setYaml] = useState('');
  const [error, setError] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      await draft.takeYaml(yaml);
      close();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('import')}
      onCancel={close}
      onOk={() => void take()}
      okButtonProps={{ disabled: yaml.trim() === '' }}
      confirmLoading={isBusy}
      width={640}
    >
      <p>{t('importHint')}</p>
      <Upload
        accept=".yaml,.yml"
        showUploadList={false}
        beforeUpload={(file) => {
          void file.text().then(setYaml);
          return false;
        }}
      >
        <Button>{t('chooseFile')}</Button>
      </Upload>
      <Input.TextArea
        aria-label="YAML"
        rows={12}
        value={yaml}
        maxLength={200_000}
        placeholder={t('yamlHint')}
        onChange={(event) => setYaml(event.target.value)}
        style={{ margin: '8px 0', fontFamily: 'monospace' }}
      />
      <ProblemAlert error={error} />
    </Modal>
  );
}
