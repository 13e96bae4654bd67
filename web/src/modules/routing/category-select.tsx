import { Select } from 'antd';
import { useCategories } from './api/queues';

interface CategorySelectProps {
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string | string[];
  readonly onChange?: (value: string | string[]) => void;
  readonly placeholder?: string;
  readonly mode?: 'multiple';
}

/** Categories of the policy, parents included: a parent means all below it. */
export function CategorySelect(props: CategorySelectProps) {
  const categories = useCategories();
  const options = (categories.data?.items ?? []).flatMap((above) => [
    { value: above.key, label: above.name },
    ...(above.children ?? []).map((below) => ({ value: below.key, label: `${above.name} / ${below.name}` })),
  ]);
  return (
    <Select<string | string[]>
      style={{ width: '100%' }}
      {...props}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
}
