import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { answerQuiz, type Outcome, type ReadingText } from './api';
import styles from './reading.module.css';

/** The questions; a wrong answer shows the clause that answers it, and one tries again. */
export function QuizForm({
  reading,
  onPassed,
}: {
  readonly reading: ReadingText;
  readonly onPassed: () => void;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const [answers, setAnswers] = useState<Readonly<Record<number, number>>>({});
  const [outcome, setOutcome] = useState<Outcome>();
  const answering = useMutation({
    mutationFn: () =>
      answerQuiz(
        reading.task.version,
        reading.questions.map((_, place) => answers[place] ?? 0),
      ),
    onSuccess: (result) => {
      setOutcome(result);
      if (result.passed) onPassed();
    },
  });
  const isComplete = reading.questions.every((_, place) => answers[place] !== undefined);
  const tries = outcome?.tries ?? reading.tries;
  return (
    <Space orientation="vertical" size={16} style={{ display: 'flex' }}>
      {reading.questions.map((question, place) => {
        const wrong = outcome?.wrong.find((each) => each.question === place);
        return (
          <fieldset key={`${question.clause} ${place}`} className={styles.question}>
            <legend>
              {place + 1}. {words(question.asks)}
            </legend>
            <Radio.Group
              value={answers[place]}
              onChange={(event) => setAnswers({ ...answers, [place]: event.target.value as number })}
            >
              <Space orientation="vertical">
                {question.answers.map((answer, choice) => (
                  <Radio key={choice} value={choice}>
                    {words(answer)}
                  </Radio>
                ))}
              </Space>
            </Radio.Group>
            {wrong && (
              <Alert
                type="warning"
                style={{ marginTop: 8 }}
                title={t('reading.wrong', { number: wrong.clause })}
                description={words(wrong.text)}
              />
            )}
          </fieldset>
        );
      })}
      <Space>
        <Button
          type="primary"
          disabled={!isComplete}
          loading={answering.isPending}
          onClick={() => answering.mutate()}
        >
          {t('reading.answer')}
        </Button>
        {tries > 0 && <span className={styles.muted}>{t('reading.tries', { count: tries })}</span>}
      </Space>
      <ProblemAlert error={answering.error} />
    </Space>
  );
}
