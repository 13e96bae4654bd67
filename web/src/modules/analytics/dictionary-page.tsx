import { Skeleton, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { useDictionary, type DictionaryField } from './api/get-dictionary';

/** 数据字典: what every field means, what may stand in it, and who answers for it. */
export function DictionaryPage() {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const dictionary = useDictionary();
  return (
    <PageBody wide>
      <PageHeader title={t('dictionary.title')} hint={t('dictionary.hint')} />
      <ProblemAlert error={dictionary.error} retry={() => void dictionary.refetch()} />
      {dictionary.isPending && <Skeleton active />}
      {dictionary.data?.entities.map((entity) => (
        <section key={entity.key} style={{ marginBottom: 24 }}>
          <Typography.Title level={4}>
            {words(entity.name)}{' '}
            <Typography.Text type="secondary">
              {t('dictionary.owner', { owner: words(entity.owner) })}
            </Typography.Text>
          </Typography.Title>
          <Table<DictionaryField>
            size="small"
            rowKey="key"
            pagination={false}
            dataSource={[...entity.fields]}
            columns={[
              { title: t('dictionary.field'), width: 168, render: (_, field) => words(field.name) },
              {
                title: t('dictionary.key'),
                width: 148,
                render: (_, field) => <Typography.Text code>{field.key}</Typography.Text>,
              },
              {
                title: t('dictionary.type'),
                width: 112,
                render: (_, field) => t(`dictionary.types.${field.type}`),
              },
              {
                title: t('dictionary.required'),
                width: 80,
                render: (_, field) => (field.required ? t('catalogue.yes') : ''),
              },
              { title: t('dictionary.longest'), width: 96, align: 'right', dataIndex: 'longest' },
              { title: t('dictionary.meaning'), render: (_, field) => words(field.meaning) },
              {
                title: t('dictionary.codes'),
                render: (_, field) =>
                  (field.codes ? (dictionary.data.codes[field.codes] ?? []) : []).map((code) => (
                    <Tag key={code}>{code}</Tag>
                  )),
              },
            ]}
          />
        </section>
      ))}
    </PageBody>
  );
}
