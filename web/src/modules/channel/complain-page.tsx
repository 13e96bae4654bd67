import { useMutation } from '@tanstack/react-query';
import { Button, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { complain } from './api/ask';
import { useFront } from '@/lib/front';
import styles from './portal.module.css';
import { ReceivedView } from './received-view';

/** One tap is enough; words help. Whoever is not in the portal yet says who he is. */
export function ComplainPage() {
  const { t } = useTranslation('channel');
  const [parameters] = useSearchParams();
  const about = parameters.get('about') ?? undefined;
  const front = useFront();
  const [words, setWords] = useState('');
  const sending = useMutation({ mutationFn: () => complain(about, words.trim()) });
  if (!front.data) return front.error ? <ProblemAlert error={front.error} /> : <Skeleton active />;
  if (!front.data.signedIn) return <Navigate to="/portal/ask?category=complaint" replace />;
  if (sending.data) return <ReceivedView received={sending.data} address="" />;
  return (
    <>
      <h1 className={styles.hello}>{about ? t('complain.about', { number: about }) : t('complain.title')}</h1>
      <p className={styles.hint}>{t('complain.hint')}</p>
      <section className={styles.sheet}>
        <Input.TextArea
          value={words}
          onChange={(event) => setWords(event.target.value)}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={5000}
          aria-label={t('complain.words')}
          placeholder={t('complain.words')}
        />
        <ProblemAlert error={sending.error} />
        <Button
          type="primary"
          danger
          size="large"
          block
          loading={sending.isPending}
          onClick={() => sending.mutate()}
        >
          {t('complain.send')}
        </Button>
      </section>
    </>
  );
}
