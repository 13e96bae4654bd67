import { PaperClipOutlined } from '@ant-design/icons';
import { Flex, Image } from 'antd';
import i18next from 'i18next';
import { url } from '@/lib/api';
import type { StoredFile } from './api/ticket';

const previewed = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Pictures open with zoom, everything else downloads; what has not left yet has only its name. */
export function FileLinks({
  ticket,
  files,
  isPending = false,
}: {
  readonly ticket: string;
  readonly files: readonly StoredFile[];
  readonly isPending?: boolean | undefined;
}) {
  if (files.length === 0) return null;
  return (
    <Flex gap={12} wrap align="center" style={{ marginTop: 8 }}>
      {files.map((file) => {
        if (isPending) {
          return (
            <span key={file.id}>
              <PaperClipOutlined /> {file.name}
            </span>
          );
        }
        const address = url(`/tickets/${ticket}/files/${file.id}`);
        return previewed.includes(file.type) ? (
          <Image key={file.id} src={address} alt={file.name} height={96} />
        ) : (
          <a key={file.id} href={address} download={file.name}>
            <PaperClipOutlined /> {file.name} <small>{size(file.size)}</small>
          </a>
        );
      })}
    </Flex>
  );
}

function size(bytes: number): string {
  const inMegabytes = bytes >= 1_000_000;
  return new Intl.NumberFormat(i18next.language, {
    style: 'unit',
    unit: inMegabytes ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: inMegabytes ? 1 : 0,
  }).format(bytes / (inMegabytes ? 1_000_000 : 1_000));
}
