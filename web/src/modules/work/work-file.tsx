import { PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Flex, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, url } from '@/lib/api';
import { problemText } from '@/ui/problem-alert';
import type { Work } from './api/work';

interface FileProps {
  readonly work: Pick<Work, 'ticket' | 'files'>;
  readonly value: string | undefined;
  readonly onChange: ((id: string | null) => void) | undefined;
  readonly disabled: boolean;
}

/** A field that holds a file. */
export function WorkFile({ work, value, onChange, disabled }: FileProps) {
  const { t } = useTranslation('work');
  const { message } = App.useApp();
  const [added, setAdded] = useState<{ readonly id: string; readonly name: string }>();
  const upload = async (file: File) => {
    const form = new FormData();
    form.append('file', file);
    try {
      const { id } = await api.post<{ id: string }>('/files', form);
      setAdded({ id, name: file.name });
      onChange?.(id);
    } catch (problem) {
      void message.error(problemText(problem));
    }
  };
  const kept = value && work.files[value];
  return (
    <Flex gap={8} align="center">
      {value && kept && <a href={url(`/tickets/${work.ticket}/files/${value}`)}>{kept}</a>}
      {value && !kept && <span>{added?.id === value ? added.name : t('desk.fileThere')}</span>}
      <Upload
        showUploadList={false}
        disabled={disabled}
        beforeUpload={(file) => {
          void upload(file);
          return false;
        }}
      >
        <Button size="small" icon={<PaperClipOutlined />}>
          {t(value ? 'desk.changeFile' : 'desk.addFile')}
        </Button>
      </Upload>
    </Flex>
  );
}
