import { Button } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import Pad from 'signature_pad';
import styles from './portal.module.css';
import signStyles from './sign.module.css';

export interface Drawing {
  /** The signature as a picture; undefined when nothing was drawn. */
  picture: () => Promise<File | undefined>;
}

/** A place to draw a signature with finger, pen or mouse: dark ink on white, whatever the colours of the page. */
export function SignaturePad({ ref }: { ref: Ref<Drawing> }) {
  const { t } = useTranslation('channel');
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  useEffect(() => {
    const surface = canvas.current;
    if (!surface) return;
    surface.width = surface.offsetWidth * devicePixelRatio;
    surface.height = surface.offsetHeight * devicePixelRatio;
    surface.getContext('2d')?.scale(devicePixelRatio, devicePixelRatio);
    pad.current = new Pad(surface, { backgroundColor: '#fff', penColor: '#14213d' });
    return () => pad.current?.off();
  }, []);
  useImperativeHandle(ref, () => ({
    picture: async () => {
      if (!pad.current || pad.current.isEmpty()) return undefined;
      const bytes = await new Promise<Blob | null>((done) => canvas.current?.toBlob(done, 'image/png'));
      return bytes ? new File([bytes], 'signature.png', { type: 'image/png' }) : undefined;
    },
  }));
  return (
    <div>
      <canvas ref={canvas} className={signStyles.pad} aria-label={t('sign.draw')} role="img" />
      <Button type="link" size="small" onClick={() => pad.current?.clear()}>
        {t('sign.clear')}
      </Button>
      <span className={styles.hint}>{t('sign.draw')}</span>
    </div>
  );
}
