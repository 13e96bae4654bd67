import { Flex, Segmented, Select, TreeSelect } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWords } from '@/lib/words';
import { useCategories, useChoice } from './api/choices';
import { priorities, problemClasses } from './api/procedure';

/** Asks which procedure a request of this kind goes through. */
export function ChoiceTrial() {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const categories = useCategories();
  const [category, setCategory] = useState<string>();
  const [problemClass, setProblemClass] = useState<string>();
  const [priority, setPriority] = useState('p3');
  const [side, setSide] = useState<'firm' | 'private'>('private');
  const choice = useChoice({ category, problemClass, priority, firm: side === 'firm' });
  return (
    <Flex gap={8} align="center" wrap style={{ marginBottom: 12 }}>
      <span>{t('trial')}</span>
      <TreeSelect
        aria-label={t('category')}
        placeholder={t('category')}
        allowClear
        value={category ?? null}
        onChange={(key: string | null) => setCategory(key ?? undefined)}
        treeData={(categories.data?.items ?? []).map(({ key, name, children }) => ({
          value: key,
          title: name,
          children: (children ?? []).map((child) => ({ value: child.key, title: child.name })),
        }))}
        treeDefaultExpandAll
        style={{ width: 200 }}
      />
      <Select
        aria-label={t('problemClass')}
        placeholder={t('problemClass')}
        allowClear
        value={problemClass ?? null}
        onChange={(chosen: string | null) => setProblemClass(chosen ?? undefined)}
        options={problemClasses.map((each) => ({ value: each, label: t(`problemClasses.${each}`) }))}
        style={{ width: 120 }}
      />
      <Select
        aria-label={t('priority')}
        value={priority}
        onChange={setPriority}
        options={priorities.map((each) => ({ value: each, label: each.toUpperCase() }))}
        style={{ width: 72 }}
      />
      <Segmented<'firm' | 'private'>
        value={side}
        onChange={setSide}
        options={[
          { value: 'private', label: t('sides.private') },
          { value: 'firm', label: t('sides.firm') },
        ]}
      />
      <span aria-live="polite">
        {choice.data &&
          (choice.data.key ? (
            <>
              → <Link to={`/procedures/${choice.data.key}`}>{words(choice.data.name)}</Link>
            </>
          ) : (
            t('noChoice')
          ))}
      </span>
    </Flex>
  );
}
