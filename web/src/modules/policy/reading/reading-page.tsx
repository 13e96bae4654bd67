import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Collapse, Skeleton, Steps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '@/lib/queries';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { Differences } from '../differences';
import { useIndicators } from '../api/list-indicators';
import { acceptReading, openReading, useMyReading, type ReadingText } from './api';
import { QuizForm } from './quiz-form';
import styles from './reading.module.css';

/** A version to read in peace: what is new first, then the questions, then my yes. */
export function ReadingPage() {
  const { version = '' } = useParams();
  const reading = useMyReading(version);
  useEffect(() => {
    openReading(version).catch(() => undefined);
  }, [version]);
  return (
    <PageBody>
      <ProblemAlert error={reading.error} />
      {reading.isPending && <Skeleton active />}
      {reading.data && <Read reading={reading.data} />}
    </PageBody>
  );
}

function Read({ reading }: { readonly reading: ReadingText }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const { task } = reading;
  const [passed, setPassed] = useState(reading.passed);
  const done = Boolean(task.acceptedAt);
  const step = done ? 3 : passed ? 2 : 0;
  return (
    <article className={styles.paper}>
      <PageHeader
        title={`${words(reading.title)} · ${t('version', { number: task.number })}`}
        hint={
          <>
            {t('effectiveFrom')} <Time at={reading.effectiveFrom} as="short" /> ·{' '}
            {t('reading.dueOn', { due: task.dueOn })}
          </>
        }
      />
      <Steps
        size="small"
        current={step}
        items={[
          { title: t('reading.steps.read') },
          { title: t('reading.steps.answer') },
          { title: t('reading.steps.accept') },
        ]}
        style={{ marginBottom: 20 }}
      />
      {task.superseded && <Alert type="info" showIcon title={t('reading.superseded')} />}
      {done && task.acceptedAt && (
        <Alert
          type="success"
          showIcon
          title={
            <>
              {t('reading.acceptedAt')} <Time at={task.acceptedAt} as="short" />
            </>
          }
        />
      )}
      <NewText reading={reading} />
      {!task.superseded && !done && (
        <>
          {!passed && (
            <section>
              <h2 className={styles.heading}>{t('reading.quiz')}</h2>
              <QuizForm reading={reading} onPassed={() => setPassed(true)} />
            </section>
          )}
          {passed && <Accept reading={reading} />}
        </>
      )}
    </article>
  );
}

function NewText({ reading }: { readonly reading: ReadingText }) {
  const { t } = useTranslation('policy');
  const indicators = useIndicators();
  return (
    <section>
      <h2 className={styles.heading}>
        {reading.since ? t('reading.changedSince', { number: reading.since }) : t('reading.allNew')}
      </h2>
      {reading.task.reason && (
        <p className={styles.reason}>{t('reading.why', { reason: reading.task.reason })}</p>
      )}
      {reading.since ? (
        <>
          <Differences parts={reading.differences} indicators={indicators.data?.items ?? []} />
          <Collapse
            ghost
            items={[{ key: 'whole', label: t('reading.whole'), children: <Whole reading={reading} /> }]}
          />
        </>
      ) : (
        <Whole reading={reading} />
      )}
    </section>
  );
}

function Whole({ reading }: { readonly reading: ReadingText }) {
  const words = useWords();
  return (
    <div className={styles.text}>
      {reading.chapters.map((chapter) => (
        <section key={chapter.number}>
          <h3>
            {chapter.number} {words(chapter.title)}
          </h3>
          {chapter.clauses
            .filter(({ repealed }) => !repealed)
            .map((clause) => (
              <p
                key={clause.number}
                className={reading.changed.includes(clause.number) ? styles.changed : undefined}
              >
                <span className={styles.number}>{clause.number}</span>
                {clause.title && <b>{words(clause.title)} </b>}
                {words(clause.text)}
              </p>
            ))}
        </section>
      ))}
    </div>
  );
}

function Accept({ reading }: { readonly reading: ReadingText }) {
  const { t } = useTranslation('policy');
  const [isSure, setSure] = useState(false);
  const accepting = useMutation({
    mutationFn: () => acceptReading(reading.task.version),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['my-readings'] }),
  });
  return (
    <section className={styles.accept}>
      <Checkbox checked={isSure} onChange={(event) => setSure(event.target.checked)}>
        {t('reading.declare', { number: reading.task.number })}
      </Checkbox>
      <Button
        type="primary"
        disabled={!isSure}
        loading={accepting.isPending}
        onClick={() => accepting.mutate()}
      >
        {t('reading.accept')}
      </Button>
      <ProblemAlert error={accepting.error} />
    </section>
  );
}
