import { DeleteOutlined, DownOutlined, PlusOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { itemKinds, type ChecklistItem } from './api/procedure';
import { moved, newItem, replaced, without } from './change';
import { WordsInput, type FaultsAt } from './inputs';
import styles from './procedure.module.css';

interface ItemsEditorProps {
  readonly items: readonly ChecklistItem[];
  readonly change: (items: readonly ChecklistItem[]) => void;
  readonly path: string;
  readonly faults: FaultsAt;
  readonly add: string;
}

/** Things to tick, in their order. */
export function ItemsEditor({ items, change, path, faults, add }: ItemsEditorProps) {
  const { t } = useTranslation('procedure');
  return (
    <>
      {items.map((item, index) => (
        <div key={index} className={styles.card}>
          <WordsInput
            label={t('name')}
            value={item.name}
            onChange={(name) => change(replaced(items, index, { ...item, name }))}
          />
          <div className={styles.cardHead} style={{ marginTop: 6 }}>
            <div>
              <Select
                size="small"
                aria-label={t('itemKind')}
                value={item.kind}
                onChange={(kind) => change(replaced(items, index, { ...item, kind }))}
                options={itemKinds.map((kind) => ({ value: kind, label: t(`itemKinds.${kind}`) }))}
                style={{ width: 92, marginRight: 8 }}
              />
              <Checkbox
                checked={item.optional}
                onChange={(event) =>
                  change(replaced(items, index, { ...item, optional: event.target.checked }))
                }
              >
                {t('optional')}
              </Checkbox>
            </div>
            <MoveButtons list={items} index={index} change={change} />
          </div>
          {faults(`${path}[${index}]`)}
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={() => change([...items, newItem(items)])}>
        {add}
      </Button>
    </>
  );
}

export function MoveButtons<T>({
  list,
  index,
  change,
}: {
  readonly list: readonly T[];
  readonly index: number;
  readonly change: (list: readonly T[]) => void;
}) {
  const { t } = useTranslation('procedure');
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Button
        size="small"
        type="text"
        icon={<UpOutlined />}
        aria-label={t('up')}
        disabled={index === 0}
        onClick={() => change(moved(list, index, index - 1))}
      />
      <Button
        size="small"
        type="text"
        icon={<DownOutlined />}
        aria-label={t('down')}
        disabled={index === list.length - 1}
        onClick={() => change(moved(list, index, index + 1))}
      />
      <Button
        size="small"
        type="text"
        danger
        icon={<DeleteOutlined />}
        aria-label={t('remove')}
        onClick={() => change(without(list, index))}
      />
    </span>
  );
}
