import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Rate } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { answerSurvey, type Item, items, type Survey } from './api/surveys';
import styles from './survey.module.css';

type Answers = { readonly score: number; readonly comment?: string } & Partial<Record<Item, number>>;

/** Five stars for the whole; its parts and a word for whoever cares. */
export function MarksForm({ survey, link, done }: { survey: Survey; link: string; done: () => void }) {
  const { t } = useTranslation('survey');
  const [form] = Form.useForm<Answers>();
  const score = Form.useWatch('score', form);
  const sending = useMutation({
    mutationFn: (answers: Answers) =>
      answerSurvey(survey.id, { ...given(answers), ...(link === '' ? {} : { link }) }),
    onSuccess: done,
  });
  const words = [1, 2, 3, 4, 5].map((points) => t(`points.${points}`));
  return (
    <Form<Answers> form={form} layout="vertical" size="large" requiredMark={false} onFinish={sending.mutate}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.about}>
        {survey.number} · {survey.subject}
      </p>
      <div className={styles.whole}>
        <Form.Item name="score" rules={[{ required: true, message: t('scoreMissing') }]}>
          <Rate className={styles.stars} tooltips={words} aria-label={t('score')} />
        </Form.Item>
        <div aria-live="polite">{score ? words[score - 1] : t('score')}</div>
      </div>
      <div className={styles.sheet}>
        {items.map((item) => (
          <div key={item} className={styles.item}>
            <span>{t(`items.${item}`)}</span>
            <Form.Item name={item} noStyle>
              <Rate aria-label={t(`items.${item}`)} />
            </Form.Item>
          </div>
        ))}
      </div>
      <Form.Item name="comment">
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          aria-label={t('comment')}
          placeholder={score && score <= 2 ? t('commentLow') : t('comment')}
        />
      </Form.Item>
      <ProblemAlert error={sending.error} />
      <Button type="primary" htmlType="submit" block loading={sending.isPending}>
        {t('send')}
      </Button>
    </Form>
  );
}

/** Only what was marked: an untouched row of stars is no mark. */
function given(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value)) as unknown as Answers;
}
