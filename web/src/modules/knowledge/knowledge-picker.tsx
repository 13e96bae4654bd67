import { ReadOutlined } from '@ant-design/icons';
import { Button, Flex, Input, Popover, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartProps } from '@/lib/parts';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { useSettled } from '@/ui/use-settled';
import { useSuggested } from './api/articles';

/** Published words for an answer: what fits the ticket is there already, the search finds others. */
export function KnowledgePicker({ subject, use: put }: PartProps['knowledgePicker']) {
  const { t } = useTranslation('knowledge');
  const may = useRight('knowledge_read');
  const [open, show] = useState(false);
  if (!may) return null;
  const list = open && (
    <Suggestions
      subject={subject}
      use={(text) => {
        put(text);
        show(false);
      }}
    />
  );
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      open={open}
      onOpenChange={show}
      content={list}
      title={t('picker')}
    >
      <Button size="small" type="text" icon={<ReadOutlined />}>
        {t('nav')}
      </Button>
    </Popover>
  );
}

function Suggestions({ subject, use: put }: PartProps['knowledgePicker']) {
  const { t, i18n } = useTranslation('knowledge');
  const [words, setWords] = useState(subject);
  const found = useSuggested(useSettled(words), i18n.language === 'en' ? 'en' : 'zh-CN', true);
  return (
    <Flex vertical gap={8} style={{ width: 420, maxHeight: 420, overflowY: 'auto' }}>
      <Input
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={t('pickerHint')}
        maxLength={300}
        allowClear
        autoFocus
      />
      <ProblemAlert error={found.error} />
      {found.isPending && words !== '' && <Skeleton active paragraph={{ rows: 2 }} />}
      {found.data?.length === 0 && <Typography.Text type="secondary">{t('noneFound')}</Typography.Text>}
      {found.data?.map((one) => (
        <Flex key={one.article} gap={8} align="start" justify="space-between">
          <div style={{ minWidth: 0 }}>
            <Typography.Text strong>{one.title}</Typography.Text>
            <Typography.Paragraph type="secondary" ellipsis={{ rows: 2 }} style={{ margin: 0 }}>
              {one.body}
            </Typography.Paragraph>
          </div>
          <Button size="small" onClick={() => put(one.body)}>
            {t('insert')}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}
