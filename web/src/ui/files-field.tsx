import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Space, Tag, Upload } from 'antd';
import { type UploadedFile, uploadFile } from '@/lib/upload';
import { problemText } from './problem-alert';

interface FilesFieldProps {
  /** What the button says. */
  readonly add: string;
  readonly size?: 'small' | 'middle';
  readonly most?: number;
  /** Given by the form. */
  readonly value?: readonly UploadedFile[];
  readonly onChange?: (files: readonly UploadedFile[]) => void;
}

/** Files that are uploaded before what they belong to is saved; a form field. */
export function FilesField({ add, size = 'small', most, value = [], onChange }: FilesFieldProps) {
  const { message } = App.useApp();
  const upload = async (file: File) => {
    try {
      onChange?.([...value, await uploadFile(file)]);
    } catch (problem) {
      void message.error(problemText(problem));
    }
  };
  return (
    <Space wrap size={4}>
      <Upload
        showUploadList={false}
        beforeUpload={(file) => {
          void upload(file);
          return false;
        }}
      >
        <Button
          size={size}
          icon={<PaperClipOutlined />}
          disabled={most !== undefined && value.length >= most}
        >
          {add}
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
