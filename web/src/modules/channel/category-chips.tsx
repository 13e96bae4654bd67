import { Tag } from 'antd';
import type { Choice } from '@/lib/front';
import styles from './category-chips.module.css';

/** The finer words under a choice; none need be chosen. */
export function CategoryChips(props: {
  choice: Choice;
  value: string | undefined;
  change: (key: string) => void;
}) {
  const { choice, value, change } = props;
  return (
    <div className={styles.chips} role="group" aria-label={choice.name}>
      {choice.children.map((child) => (
        <Tag.CheckableTag
          key={child.key}
          checked={value === child.key}
          onChange={(checked) => change(checked ? child.key : choice.key)}
        >
          {child.name}
        </Tag.CheckableTag>
      ))}
    </div>
  );
}
