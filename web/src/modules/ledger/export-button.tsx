import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRight } from '@/lib/rights';
import { problemText } from '@/ui/problem-alert';
import { exportEntries, type Format } from './api/export-entries';
import type { LedgerFilter } from './api/list-entries';

const formats: readonly Format[] = ['xlsx', 'csv'];

interface ExportButtonProps {
  readonly filter: LedgerFilter;
  readonly columns: readonly string[];
}

/** Exports what the filter shows, with the columns that are shown; says how much has arrived, and can be stopped. */
export function ExportButton({ filter, columns }: ExportButtonProps) {
  const { t } = useTranslation('ledger');
  const { message } = App.useApp();
  const [bytes, setBytes] = useState<number>();
  const running = useRef<AbortController>(null);
  const may = useRight('ticket_export');
  if (!may) return null;

  const start = async (format: Format) => {
    running.current = new AbortController();
    setBytes(0);
    try {
      await exportEntries(format, columns, filter, setBytes, running.current.signal);
      void message.success(t('exported'));
    } catch (problem) {
      if (!running.current.signal.aborted) void message.error(problemText(problem));
    } finally {
      setBytes(undefined);
    }
  };
  if (bytes !== undefined) {
    return (
      <Button loading onClick={() => running.current?.abort()}>
        {t('exporting', { size: (bytes / 1_000_000).toFixed(1) })}
      </Button>
    );
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: formats.map((format) => ({
          key: format,
          label: t(`formats.${format}`),
          onClick: () => void start(format),
        })),
      }}
    >
      <Button icon={<DownloadOutlined />}>{t('export')}</Button>
    </Dropdown>
  );
}
