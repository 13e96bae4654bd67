import { CameraOutlined, CloseOutlined, FileOutlined, LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { keep } from './api/files';
import type { Document } from './api/requests';
import styles from './photos.module.css';

export interface Picked extends Document {
  /** A picture of the file itself, straight from the phone; null for documents. */
  readonly preview: string | null;
}

const most = 6;

/** Photos and PDF documents that go along with the words. */
export function PhotoPicker({
  picked,
  change,
}: {
  picked: readonly Picked[];
  change: (files: Picked[]) => void;
}) {
  const { t } = useTranslation('channel');
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    setError(null);
    try {
      const kept: Picked[] = [];
      for (const file of files.slice(0, most - picked.length)) {
        const preview = file.type.startsWith('image/') ? URL.createObjectURL(file) : null;
        kept.push({ ...(await keep(file)), preview });
      }
      change([...picked, ...kept]);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <div className={styles.photos}>
        {picked.map((file) => (
          <figure key={file.id} className={styles.photo}>
            {file.preview ? <img src={file.preview} alt={file.name} /> : <FileOutlined />}
            <figcaption>{file.name}</figcaption>
            <Button
              size="small"
              shape="circle"
              icon={<CloseOutlined />}
              aria-label={t('photo.remove', { name: file.name })}
              onClick={() => change(picked.filter((each) => each.id !== file.id))}
            />
          </figure>
        ))}
        {picked.length < most && (
          <button
            type="button"
            className={styles.addPhoto}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {busy ? <LoadingOutlined /> : <CameraOutlined />}
            {t('photo.add')}
          </button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        className={styles.chooser}
        multiple
        accept="image/jpeg,image/png,application/pdf"
        aria-label={t('photo.add')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <ProblemAlert error={error} />
    </div>
  );
}
