import { DownloadOutlined, FileOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api';
import { exact } from '@/lib/dates';
import { ProblemAlert } from '@/ui/problem-alert';
import { handedUrl, type HandedFile, openHanded } from './api/handed-files';
import handedFiles from './handed-files.module.css';
import styles from './portal.module.css';

const refresh = 10 * 60_000;

/** The files of an answer that came by text message or messenger. The secret stands behind the # and so never reaches a server's log. */
export function HandedFilesPage() {
  const { t } = useTranslation('channel');
  const [link] = useState(() => window.location.hash.slice(1));
  const handed = useQuery({
    queryKey: ['portal', 'handed', link],
    queryFn: () => openHanded(link),
    retry: false,
    refetchInterval: refresh, // the addresses of the files end earlier than the page
  });
  if (handed.isPending) return <Skeleton active />;
  if (handed.isError) {
    const over = handed.error instanceof ApiProblem && [401, 404, 422].includes(handed.error.status);
    return (
      <>
        <h1 className={styles.hello}>{t('handed.over')}</h1>
        {over ? <p className={styles.hint}>{t('handed.overHint')}</p> : <ProblemAlert error={handed.error} />}
      </>
    );
  }
  return (
    <>
      <h1 className={styles.hello}>{t('handed.title')}</h1>
      <p className={styles.hint}>{t('handed.until', { until: exact(handed.data.until) })}</p>
      <ul className={handedFiles.handed}>
        {handed.data.files.map((file) => (
          <li key={file.address}>
            <FileOutlined aria-hidden />
            <span>
              {file.name}
              <small>{size(file)}</small>
            </span>
            <Button
              icon={<DownloadOutlined />}
              href={handedUrl(file)}
              download={file.name}
              aria-label={t('handed.get', { name: file.name })}
            >
              {t('handed.download')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function size({ size: bytes }: HandedFile): string {
  return bytes < 1024 * 1024
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
