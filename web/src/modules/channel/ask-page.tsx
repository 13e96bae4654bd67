import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Part } from '@/lib/parts';
import { ProblemAlert } from '@/ui/problem-alert';
import { ask } from './api/ask';
import { useFront } from '@/lib/front';
import { CategoryChips } from './category-chips';
import { contactOf, headline, reachable } from './contact';
import { PhotoPicker, type Picked } from './photo-picker';
import styles from './portal.module.css';
import { WhenAnswered } from './reach/when-answered';
import { ReceivedView } from './received-view';

interface Answers {
  readonly body: string;
  readonly name?: string;
  readonly reach?: string;
}

/** Say it, add a photo, tell how to be reached: under a minute. */
export function AskPage() {
  const { t } = useTranslation('channel');
  const [parameters] = useSearchParams();
  const root = parameters.get('category') ?? undefined;
  const front = useFront();
  const [category, setCategory] = useState(root);
  const [files, setFiles] = useState<Picked[]>([]);
  const sending = useMutation({
    mutationFn: (answers: Answers) =>
      ask({
        subject: headline(answers.body),
        body: answers.body.trim(),
        category,
        contact: answers.reach ? contactOf(answers.name, answers.reach) : undefined,
        files: files.map((file) => file.id),
      }),
  });
  const [form] = Form.useForm<Answers>();
  const words = (Form.useWatch('body', form) as string | undefined) ?? '';
  const choice = front.data?.categories.find((each) => each.key === root);
  if (sending.isSuccess) {
    return <ReceivedView received={sending.data} address={sending.variables.reach ?? ''} />;
  }
  return (
    <Form<Answers> form={form} layout="vertical" size="large" requiredMark={false} onFinish={sending.mutate}>
      <h1 className={styles.hello}>{choice?.name ?? t('ask.title')}</h1>
      <WhenAnswered brief />
      {choice && <CategoryChips choice={choice} value={category} change={setCategory} />}
      <Form.Item
        name="body"
        label={t('ask.body')}
        rules={[{ required: true, whitespace: true, message: t('ask.bodyMissing') }]}
      >
        <Input.TextArea
          autoSize={{ minRows: 4, maxRows: 12 }}
          maxLength={5000}
          placeholder={t('ask.bodyExample')}
        />
      </Form.Item>
      <Part name="helpSuggestions" words={words} />
      <Form.Item>
        <PhotoPicker picked={files} change={setFiles} />
      </Form.Item>
      {!front.data?.signedIn && (
        <>
          <Form.Item name="name" label={t('ask.name')}>
            <Input maxLength={80} autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="reach"
            label={t('ask.reach')}
            extra={front.data?.mail ? t('ask.reachMail') : t('ask.reachHint')}
            rules={[
              {
                validator: (_, value?: string) =>
                  reachable(value ?? '')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('ask.reachMissing'))),
              },
            ]}
          >
            <Input maxLength={120} autoComplete="tel" />
          </Form.Item>
        </>
      )}
      <ProblemAlert error={sending.error} />
      <Button type="primary" htmlType="submit" block loading={sending.isPending}>
        {t('ask.send')}
      </Button>
    </Form>
  );
}
