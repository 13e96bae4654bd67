import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Right } from '@/lib/rights';
import { reaches, type Reach } from './api/posts';
import styles from './people.module.css';
import { rightGroups } from './rights-groups';

type Rights = Partial<Record<Right, Reach>>;

interface RightsMatrixProps {
  /** Both given by the form. */
  readonly value?: Rights;
  readonly onChange?: (rights: Rights) => void;
}

/** Each right with how far it reaches; none is none. */
export function RightsMatrix({ value = {}, onChange }: RightsMatrixProps) {
  const { t } = useTranslation('people');
  const set = (right: Right, reach: Reach | undefined) => {
    const others = Object.entries(value).filter(([each]) => each !== right);
    onChange?.(Object.fromEntries(reach ? [...others, [right, reach]] : others));
  };
  return (
    <table className={styles.matrix}>
      {rightGroups.map((group) => (
        <tbody key={group.key}>
          <tr>
            <th scope="colgroup" colSpan={2}>
              {t(`rightGroups.${group.key}`)}
            </th>
          </tr>
          {group.rights.map((right) => (
            <tr key={right}>
              <td>{t(`rights.${right}`)}</td>
              <td style={{ width: 180 }}>
                <Select<Reach>
                  size="small"
                  allowClear
                  variant={value[right] ? 'outlined' : 'borderless'}
                  placeholder={t('reach.none')}
                  aria-label={t(`rights.${right}`)}
                  value={value[right] ?? null}
                  onChange={(reach: Reach | undefined) => set(right, reach)}
                  options={reaches.map((reach) => ({ value: reach, label: t(`reach.${reach}`) }))}
                  style={{ width: '100%' }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
