import { useMutation } from '@tanstack/react-query';
import { AutoComplete, Button, Form, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { makeKey, useSigningKeys } from './api';
import { KeyCard } from './key-card';

interface Fields {
  readonly domain: string;
}

/** Keys that sign our mail, by domain: what to write into the zone, whether it stands there, and which one signs. */
export function SigningPage() {
  const { t } = useTranslation('channel');
  const [form] = Form.useForm<Fields>();
  const all = useSigningKeys();
  const making = useMutation({
    mutationFn: ({ domain }: Fields) => makeKey(domain.trim()),
    onSuccess: () => form.resetFields(),
    onError: (error) => form.setFields(fieldErrors(error) as Parameters<typeof form.setFields>[0]),
  });
  const keys = all.data?.keys ?? [];
  const isToldAtField = fieldErrors(making.error).length > 0;
  return (
    <PageBody>
      <PageHeader title={t('signing.title')} hint={t('signing.hint')} />
      <ProblemAlert error={all.error ?? (isToldAtField ? null : making.error)} />
      {all.data && (
        <Form form={form} layout="inline" onFinish={making.mutate} style={{ marginBottom: 24, rowGap: 8 }}>
          <Form.Item
            name="domain"
            label={t('signing.domain')}
            rules={[{ required: true, whitespace: true, message: t('signing.domainNeeded') }]}
          >
            <AutoComplete
              style={{ width: 280 }}
              placeholder="example.com"
              options={all.data.domains.map((domain) => ({ value: domain }))}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={making.isPending}>
            {t('signing.make')}
          </Button>
        </Form>
      )}
      {all.isPending && <Skeleton active />}
      {all.data &&
        (keys.length === 0 ? (
          <EmptyState title={t('signing.none')} fill={t('signing.noneHint')} />
        ) : (
          keys.map((key) => (
            <KeyCard
              key={key.id}
              of={key}
              replaces={keys.find((each) => each.domain === key.domain && each.state === 'active')}
            />
          ))
        ))}
    </PageBody>
  );
}
