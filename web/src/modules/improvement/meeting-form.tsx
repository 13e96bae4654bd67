import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, DatePicker, Flex, Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { wallClock } from '@/lib/wall-clock';
import { useWords } from '@/lib/words';
import { PersonSelect } from '@/ui/person-select';
import { ProblemAlert } from '@/ui/problem-alert';
import { holdReview, type Outcome, reviewsChanged, type WholeReview } from './api/reviews';
import { PersonList } from './person-list';

interface Fields {
  readonly heldOn: Dayjs;
  readonly participants: string[];
  readonly minutes: string;
  readonly decisions?: readonly { words: string; owner: string; dueOn: Dayjs }[];
  readonly chapters?: readonly { outcome: Outcome; words: string }[];
}

/** What the meeting came to; once recorded the review is closed. */
export function MeetingForm({ whole }: { readonly whole: WholeReview }) {
  const { t } = useTranslation('improvement');
  const words = useWords();
  const [form] = Form.useForm<Fields>();
  const holding = useMutation({
    mutationFn: (fields: Fields) =>
      holdReview(whole.review, {
        heldOn: fields.heldOn.format('YYYY-MM-DD'),
        participants: fields.participants,
        minutes: fields.minutes.trim(),
        decisions: (fields.decisions ?? []).map((one) => ({ ...one, dueOn: one.dueOn.format('YYYY-MM-DD') })),
        chapters: (fields.chapters ?? []).map((one, index) => ({
          ...one,
          chapter: whole.chapters[index]?.number ?? '',
        })),
      }),
    onSuccess: reviewsChanged,
  });
  const needed = [{ required: true, message: t('needed') }];
  const said = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={holding.mutate}
      style={{ marginTop: 24 }}
      initialValues={{
        heldOn: wallClock(),
        chapters: whole.chapters.map(() => ({ outcome: 'keep', words: t('reviews.keepWords') })),
      }}
    >
      <h3>{t('reviews.meeting')}</h3>
      <Form.Item name="heldOn" label={t('reviews.heldOn')} rules={needed}>
        <DatePicker maxDate={wallClock()} />
      </Form.Item>
      <Form.Item name="participants" label={t('reviews.participants')} rules={needed}>
        <PersonList />
      </Form.Item>
      <Form.Item name="minutes" label={t('reviews.minutes')} rules={said}>
        <Input.TextArea rows={4} maxLength={10_000} />
      </Form.Item>
      <Form.List name="decisions">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <Flex key={field.key} gap={8} align="start" wrap>
                <Form.Item
                  name={[field.name, 'words']}
                  label={t('decisions.decision')}
                  rules={said}
                  style={{ flex: 1, minWidth: 260 }}
                >
                  <Input maxLength={1000} />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'owner']}
                  label={t('goals.owner')}
                  rules={needed}
                  style={{ width: 160 }}
                >
                  <PersonSelect />
                </Form.Item>
                <Form.Item name={[field.name, 'dueOn']} label={t('checks.due')} rules={needed}>
                  <DatePicker />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={t('decisions.remove')}
                  onClick={() => remove(field.name)}
                  style={{ marginTop: 30 }}
                />
              </Flex>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add()} style={{ marginBottom: 16 }}>
              {t('decisions.add')}
            </Button>
          </>
        )}
      </Form.List>
      {whole.chapters.map((chapter, index) => (
        <Flex key={chapter.number} gap={12} align="center" wrap>
          <span style={{ width: 180 }}>
            {chapter.number} {words(chapter.title)}
          </span>
          <Form.Item name={['chapters', index, 'outcome']} style={{ marginBottom: 8 }}>
            <Radio.Group
              options={(['keep', 'change'] as const).map((value) => ({
                value,
                label: t(`outcomes.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item
            name={['chapters', index, 'words']}
            rules={said}
            style={{ flex: 1, minWidth: 240, marginBottom: 8 }}
          >
            <Input maxLength={1000} aria-label={t('reviews.why')} />
          </Form.Item>
        </Flex>
      ))}
      <ProblemAlert error={holding.error} />
      <Button type="primary" htmlType="submit" loading={holding.isPending}>
        {t('reviews.close')}
      </Button>
    </Form>
  );
}
