import { CameraOutlined } from '@ant-design/icons';
import { App, Button, Flex, Tag } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/ui/problem-alert';
import { keepPicture } from './api/site-visits';
import styles from './visit.module.css';

export interface Photo {
  readonly id: string;
  readonly name: string;
}

interface PhotosProps {
  readonly taken: readonly Photo[];
  readonly change: (photos: readonly Photo[]) => void;
}

/** Photos straight from the phone's camera. */
export function Photos({ taken, change }: PhotosProps) {
  const { t } = useTranslation('channel');
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const add = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    try {
      change([...taken, await keepPicture(file)]);
    } catch (problem) {
      void message.error(problemText(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Flex gap={8} wrap align="center">
      <Button
        icon={<CameraOutlined />}
        loading={busy}
        disabled={taken.length >= 10}
        onClick={() => input.current?.click()}
      >
        {t('visit.photo')}
      </Button>
      {taken.map((photo) => (
        <Tag key={photo.id} closable onClose={() => change(taken.filter((each) => each.id !== photo.id))}>
          {photo.name}
        </Tag>
      ))}
      <input
        ref={input}
        type="file"
        className={styles.chooser}
        accept="image/jpeg,image/png"
        capture="environment"
        aria-label={t('visit.photo')}
        onChange={(event) => {
          void add(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </Flex>
  );
}
