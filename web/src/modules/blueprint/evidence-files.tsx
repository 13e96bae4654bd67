import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Space, Tag, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/ui/problem-alert';
import { uploadEvidence, type EvidenceFile } from './api/authoring';

interface EvidenceFilesProps {
  /** Given by the form. */
  readonly value?: readonly EvidenceFile[];
  readonly onChange?: (files: readonly EvidenceFile[]) => void;
}

/** The papers themselves, uploaded before the evidence is added; a form field. */
export function EvidenceFiles({ value = [], onChange }: EvidenceFilesProps) {
  const { t } = useTranslation('blueprint');
  const { message } = App.useApp();
  const add = async (file: File) => {
    try {
      onChange?.([...value, await uploadEvidence(file)]);
    } catch (problem) {
      void message.error(problemText(problem));
    }
  };
  return (
    <Space wrap size={4}>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void add(file);
          return false;
        }}
      >
        <Button icon={<PaperClipOutlined />} disabled={value.length >= 10}>
          {t('addFile')}
        </Button>
      </Upload>
      {value.map((file) => (
        <Tag key={file.id} closable onClose={() => onChange?.(value.filter((each) => each.id !== file.id))}>
          {file.name}
        </Tag>
      ))}
    </Space>
  );
}
