import { Cascader, Checkbox, Flex, Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCategories } from './api/get-categories';
import type { Tier } from '@/lib/request-traits';
import { PriorityPreview } from './priority-preview';
import { QuestionRadio } from './question-radio';

const classes = ['technical', 'process', 'communication'] as const;
const complexities = ['general', 'complex'] as const;

/** Category, problem class, urgency and impact; the questions lead everybody to the same priority for the same case. */
export function ClassificationFields({ tier }: { readonly tier: Tier }) {
  const { t } = useTranslation('ticket');
  return (
    <>
      <Form.Item
        name="category"
        label={t('category')}
        rules={[{ required: true, message: t('chooseCategory') }]}
        getValueProps={(key?: string) => ({ value: key ? pathOf(key) : [] })}
        getValueFromEvent={(path?: string[]) => path?.at(-1)}
      >
        <CategoryCascader />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item name="problemClass" label={t('problemClass')} style={{ flex: 1, minWidth: 160 }}>
          <Select
            allowClear
            options={classes.map((value) => ({ value, label: t(`problemClasses.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="complexity" label={t('complexity')} style={{ flex: 1, minWidth: 160 }}>
          <Radio.Group
            optionType="button"
            options={complexities.map((value) => ({ value, label: t(`complexities.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="major" label=" " valuePropName="checked">
          <Checkbox>{t('marks.majorLong')}</Checkbox>
        </Form.Item>
      </Flex>
      <Form.Item name="urgency" label={t('questions.urgency')}>
        <QuestionRadio question="urgency" />
      </Form.Item>
      <Form.Item name="impact" label={t('questions.impact')}>
        <QuestionRadio question="impact" />
      </Form.Item>
      <PriorityPreview tier={tier} />
    </>
  );
}

function CategoryCascader(props: {
  readonly value?: string[];
  readonly onChange?: (path: string[]) => void;
}) {
  const categories = useCategories();
  return (
    <Cascader
      {...props}
      allowClear={false}
      changeOnSelect
      showSearch
      loading={categories.isPending}
      fieldNames={{ label: 'name', value: 'key', children: 'children' }}
      options={[...(categories.data?.items ?? [])]}
    />
  );
}

/** `technical/repair` → ['technical', 'technical/repair'] */
function pathOf(key: string): string[] {
  const above = key.split('/')[0] ?? key;
  return above === key ? [key] : [above, key];
}
