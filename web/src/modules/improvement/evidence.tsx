import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Space, Tag, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { problemText } from '@/ui/problem-alert';
import { type Named, uploadEvidence } from './api/common';

interface EvidenceProps {
  /** Given by the form. */
  readonly value?: readonly Named[];
  readonly onChange?: (files: readonly Named[]) => void;
}

/** Files that prove something; a form field. */
export function Evidence({ value = [], onChange }: EvidenceProps) {
  const { t } = useTranslation('improvement');
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
        <Button size="small" icon={<PaperClipOutlined />}>
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

/** Links to files that are there. */
export function FileLinks({ of, files }: { readonly of: string; readonly files: readonly Named[] }) {
  if (files.length === 0) return null;
  return (
    <Space wrap size={8}>
      {files.map((file) => (
        <a key={file.id} href={url(`${of}/files/${file.id}`)} download>
          <PaperClipOutlined /> {file.name}
        </a>
      ))}
    </Space>
  );
}
