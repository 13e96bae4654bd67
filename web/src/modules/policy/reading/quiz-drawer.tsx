import { useMutation } from '@tanstack/react-query';
import { Button, Card, Drawer, Flex, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { useWords } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { usePolicy } from '../api/get-policy';
import { changeQuiz, useQuiz, type Question } from './api';

const empty = { zh: '', en: '' };
const blank: Question = { clause: '', asks: empty, answers: [empty, empty, empty], right: 0 };

/** The questions of a reading, which the owner of the policy words. */
export function QuizDrawer({ version, close }: { readonly version: string; readonly close: () => void }) {
  const { t } = useTranslation('policy');
  const quiz = useQuiz(version);
  const [form] = Form.useForm<{ questions: Question[] }>();
  const changing = useMutation({
    mutationFn: (questions: readonly Question[]) => changeQuiz(version, questions),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['readings', version, 'quiz'] });
      close();
    },
  });
  return (
    <Drawer
      open
      size={720}
      title={t('reading.quiz')}
      onClose={close}
      loading={quiz.isPending}
      extra={
        <Button type="primary" loading={changing.isPending} onClick={form.submit}>
          {t('reading.save')}
        </Button>
      }
    >
      <p>{t('reading.quizHint')}</p>
      <ProblemAlert error={quiz.error ?? changing.error} />
      {quiz.data && (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ questions: quiz.data.questions }}
          onFinish={({ questions }) => changing.mutate(questions)}
        >
          <Form.List name="questions">
            {(fields, { add, remove }) => (
              <Flex vertical gap={12}>
                {fields.map(({ key, name }) => (
                  <QuestionCard key={key} place={name} version={version} remove={() => remove(name)} />
                ))}
                {fields.length < 5 && <Button onClick={() => add(blank)}>{t('reading.addQuestion')}</Button>}
              </Flex>
            )}
          </Form.List>
        </Form>
      )}
    </Drawer>
  );
}

function QuestionCard({
  place,
  version,
  remove,
}: {
  readonly place: number;
  readonly version: string;
  readonly remove: () => void;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const policy = usePolicy(version);
  const clauses = policy.data?.chapters.flatMap((chapter) => chapter.clauses) ?? [];
  const required = [{ required: true, whitespace: true, message: t('reading.wordsMissing') }];
  return (
    <Card
      size="small"
      title={t('reading.question', { place: place + 1 })}
      extra={
        <Button type="text" danger size="small" onClick={remove}>
          {t('reading.removeQuestion')}
        </Button>
      }
    >
      <Form.Item name={[place, 'clause']} label={t('reading.aboutClause')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={clauses.map((each) => ({
            value: each.number,
            label: `${each.number} ${each.title ? words(each.title) : words(each.text).slice(0, 24)}`,
          }))}
        />
      </Form.Item>
      <Flex gap={8}>
        <Form.Item
          name={[place, 'asks', 'zh']}
          label={t('reading.asksZh')}
          rules={required}
          style={{ flex: 1 }}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item
          name={[place, 'asks', 'en']}
          label={t('reading.asksEn')}
          rules={required}
          style={{ flex: 1 }}
        >
          <Input maxLength={500} />
        </Form.Item>
      </Flex>
      <Form.Item name={[place, 'right']} label={t('reading.answers')} style={{ marginBottom: 0 }}>
        <Radio.Group style={{ width: '100%' }}>
          <Form.List name={[place, 'answers']}>
            {(fields) =>
              fields.map(({ key, name }) => (
                <Flex key={key} gap={8} align="baseline">
                  <Radio value={name} aria-label={t('reading.rightAnswer')} />
                  <Form.Item name={[name, 'zh']} rules={required} style={{ flex: 1, marginBottom: 8 }}>
                    <Input maxLength={500} placeholder="中文" />
                  </Form.Item>
                  <Form.Item name={[name, 'en']} rules={required} style={{ flex: 1, marginBottom: 8 }}>
                    <Input maxLength={500} placeholder="English" />
                  </Form.Item>
                </Flex>
              ))
            }
          </Form.List>
        </Radio.Group>
      </Form.Item>
    </Card>
  );
}
