import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Tag, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/ui/problem-alert';
import type { StoredFile } from './api/ticket';
import { uploadFile } from './api/upload-file';

/** Files that are uploaded at once and go along with the next message or delivery. */
export function useFiles() {
  const { message } = App.useApp();
  const [list, setList] = useState<readonly StoredFile[]>([]);
  const [uploading, setUploading] = useState(0);
  const add = async (file: File) => {
    setUploading((count) => count + 1);
    try {
      const stored = await uploadFile(file);
      setList((before) => [...before, stored]);
    } catch (problem) {
      void message.error(problemText(problem));
    } finally {
      setUploading((count) => count - 1);
    }
  };
  const remove = (id: string) => setList((before) => before.filter((file) => file.id !== id));
  const putBack = (files: readonly StoredFile[]) => setList((before) => [...files, ...before]);
  return { list, add, remove, putBack, clear: () => setList([]), busy: uploading > 0 };
}

export function FilePicker({ files }: { readonly files: ReturnType<typeof useFiles> }) {
  const { t } = useTranslation('ticket');
  return (
    <>
      <Upload
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          void files.add(file);
          return false;
        }}
      >
        <Button type="text" size="small" icon={<PaperClipOutlined />} loading={files.busy}>
          {t('addFile')}
        </Button>
      </Upload>
      {files.list.map((file) => (
        <Tag key={file.id} closable onClose={() => files.remove(file.id)}>
          {file.name}
        </Tag>
      ))}
    </>
  );
}
