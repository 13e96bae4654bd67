import { Alert } from 'antd';
import { inWords } from '@/lib/words';
import type { Need } from './api/work';
import styles from './work.module.css';

/** What is still missing for a step. Shows nothing when nothing is. */
export function WorkNeeds({ title, needs }: { readonly title: string; readonly needs: readonly Need[] }) {
  if (needs.length === 0) return null;
  return (
    <Alert
      type="warning"
      style={{ marginBottom: 12 }}
      title={
        <div className={styles.needs}>
          {title}
          <ul>
            {needs.map((need) => (
              <li key={need.name}>{inWords(need.label)}</li>
            ))}
          </ul>
        </div>
      }
    />
  );
}
