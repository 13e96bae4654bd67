import { useMutation } from '@tanstack/react-query';
import { Button, Card, Col, DatePicker, Flex, Form, Input, Row as Columns, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRight } from '@/lib/rights';
import { Html } from '@/ui/html';
import { ProblemAlert } from '@/ui/problem-alert';
import { useSettled } from '@/ui/use-settled';
import {
  knowledgeChanged,
  languages,
  saveArticle,
  useCategories,
  usePreview,
  type Whole,
} from './api/articles';

interface Fields {
  readonly title: string;
  readonly body: string;
  readonly category?: string;
  readonly language: string;
  readonly questions?: readonly string[];
  readonly from?: Dayjs | null;
  readonly to?: Dayjs | null;
}

const day = (date: Dayjs | null | undefined) => date?.format('YYYY-MM-DD');

/** The words of an article; readers see nothing of them before somebody else publishes. */
export function ArticleForm({ whole }: { readonly whole: Whole | undefined }) {
  const { t } = useTranslation('knowledge');
  const go = useNavigate();
  const mayWrite = useRight('knowledge_edit');
  const [form] = Form.useForm<Fields>();
  const body = (Form.useWatch('body', form) as string | undefined) ?? whole?.body ?? '';
  const preview = usePreview(useSettled(body, 400));
  const categories = useCategories();
  const article = whole?.article;
  const saving = useMutation({
    mutationFn: ({ from, to, questions, ...fields }: Fields) =>
      saveArticle(article, { ...fields, questions: questions ?? [], validFrom: day(from), validTo: day(to) }),
    onSuccess: async (saved) => {
      await knowledgeChanged();
      if (!article) void go(`/knowledge/${saved.article.id}`, { replace: true });
    },
  });
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      disabled={!mayWrite}
      onFinish={saving.mutate}
      initialValues={{
        title: article?.title,
        body: whole?.body ?? '',
        category: article?.category ?? undefined,
        language: article?.language ?? 'zh-CN',
        questions: whole?.questions ?? [],
        from: article?.validFrom ? dayjs(article.validFrom) : null,
        to: article?.validTo ? dayjs(article.validTo) : null,
      }}
    >
      <Columns gutter={16}>
        <Col xs={24} lg={13}>
          <Form.Item name="title" label={t('articleTitle')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="questions" label={t('questionsLabel')} extra={t('questionsHint')}>
            <Select
              mode="tags"
              open={false}
              maxCount={50}
              suffix={null}
              tokenSeparators={['\n', ';', '；']}
            />
          </Form.Item>
          <Form.Item name="body" label={t('body')} extra={t('bodyHint')} rules={needed}>
            <Input.TextArea autoSize={{ minRows: 12, maxRows: 30 }} maxLength={50_000} />
          </Form.Item>
        </Col>
        <Col xs={24} lg={11}>
          <Columns gutter={12}>
            <Col span={14}>
              <Form.Item name="category" label={t('category')}>
                <Select
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  options={categories.data ?? []}
                />
              </Form.Item>
            </Col>
            <Col span={10}>
              <Form.Item name="language" label={t('language')}>
                <Select options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))} />
              </Form.Item>
            </Col>
            <Col span={12}>
              <Form.Item name="from" label={t('validFrom')}>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
            </Col>
            <Col span={12}>
              <Form.Item name="to" label={t('validTo')}>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
            </Col>
          </Columns>
          <Card size="small" title={t('preview')} style={{ marginBottom: 16 }}>
            <Html source={preview.data?.html ?? ''} />
          </Card>
        </Col>
      </Columns>
      <ProblemAlert error={saving.error} />
      {mayWrite && (
        <Flex gap={8} align="center">
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {t('save')}
          </Button>
        </Flex>
      )}
    </Form>
  );
}
