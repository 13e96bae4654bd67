import { Button, Flex, Segmented, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { mailPage, useWholeMail } from '../api/ticket-mails';
import styles from './mail.module.css';

/**
 * The mail as its sender made it, in a frame that can run and fetch nothing, or its plain words. Pictures that lie elsewhere are fetched, by
 * our server, only when asked for: fetching them tells the sender that the mail was opened.
 */
export function WholeMailView({ ticket, mail }: { readonly ticket: string; readonly mail: string }) {
  const { t } = useTranslation('channel');
  const whole = useWholeMail(ticket, mail);
  const [as, setAs] = useState<'page' | 'text'>('page');
  const [pictures, setPictures] = useState(false);
  if (!whole.data) return whole.error ? <ProblemAlert error={whole.error} /> : <Skeleton active />;
  const { page, text, remotePictures } = whole.data;
  return (
    <Flex vertical gap="small">
      <Flex wrap gap="small" align="center">
        {page && (
          <Segmented
            size="small"
            value={as}
            onChange={setAs}
            options={[
              { value: 'page' as const, label: t('mail.asPage') },
              { value: 'text' as const, label: t('mail.asText') },
            ]}
          />
        )}
        {page && as === 'page' && remotePictures > 0 && !pictures && (
          <>
            <Button size="small" onClick={() => setPictures(true)}>
              {t('mail.pictures', { count: remotePictures })}
            </Button>
            <Typography.Text type="secondary">{t('mail.picturesWhy')}</Typography.Text>
          </>
        )}
      </Flex>
      {page && as === 'page' ? (
        <iframe
          className={styles.frame}
          src={mailPage(ticket, mail, pictures)}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          title={t('mail.frame')}
        />
      ) : (
        <pre className={styles.text}>{text?.trim() ? text : t('mails.noWords')}</pre>
      )}
    </Flex>
  );
}
