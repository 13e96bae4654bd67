import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import { problemText } from '@/ui/problem-alert';

interface FileProps {
  readonly value: string | undefined;
  readonly onChange: ((id: string | null) => void) | undefined;
  readonly disabled: boolean;
}

/** A field that holds a file. */
export function WorkFile({ value, onChange, disabled }: FileProps) {
  const { t } = useTranslation('work');
  const { message } = App.useApp();
  const upload = async (file: File) => {
    const form = new FormData();
    form.append('file', file);
    try {
      onChange?.((await api.post<{ id: string }>('/files', form)).id);
    } catch (problem) {
      void message.error(problemText(problem));
    }
  };
  return (
    <Upload
      showUploadList={false}
      disabled={disabled}
      beforeUpload={(file) => {
        void upload(file);
        return false;
      }}
    >
      <Button size="small" icon={<PaperClipOutlined />}>
        {t(value ? 'desk.fileThere' : 'desk.addFile')}
      </Button>
    </Upload>
  );
}
