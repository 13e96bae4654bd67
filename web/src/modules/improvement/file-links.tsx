import { PaperClipOutlined } from '@ant-design/icons';
import { Space } from 'antd';
import { url } from '@/lib/api';
import type { Named } from './api/common';

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
