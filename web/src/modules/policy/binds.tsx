import { Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { useControls } from './api/controls';
import type { ControlRef } from './api/policy';
import styles from './policy.module.css';

const controlKinds = [
  'clock',
  'indicator',
  'procedure_step',
  'required_field',
  'checklist',
  'routing_rule',
  'power',
  'escalation',
  'survey',
  'risk_rule',
  'built_in',
  'inspection',
  'training',
  'schedule',
] as const;

/** The working things that make a clause happen, by kind and key. */
export function Binds({
  value,
  put,
}: {
  readonly value: readonly ControlRef[];
  readonly put?: ((value: readonly ControlRef[]) => void) | undefined;
}) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const [kind, setKind] = useState<string>('procedure_step');
  const controls = useControls(put !== undefined);
  const known = controls.data?.items ?? [];
  const add = (key: string) => {
    if (put && !value.some((bind) => bind.kind === kind && bind.key === key)) put([...value, { kind, key }]);
  };
  return (
    <div className={styles.field}>
      <span className={styles.muted}>{t('binds')}</span>
      <div>
        {value.map((bind) => (
          <Tag
            key={`${bind.kind} ${bind.key}`}
            closable={put !== undefined}
            onClose={() => put?.(value.filter((each) => each !== bind))}
          >
            {t(`controlKinds.${bind.kind}`)} · {bind.key}
          </Tag>
        ))}
        {value.length === 0 && <span className={styles.muted}>{t('noBinds')}</span>}
      </div>
      {put && (
        <Space.Compact style={{ width: '100%', marginTop: 4 }}>
          <Select
            value={kind}
            onChange={setKind}
            aria-label={t('controlKind')}
            options={controlKinds.map((each) => ({ value: each, label: t(`controlKinds.${each}`) }))}
            style={{ width: 120 }}
          />
          <Select
            value={null}
            loading={controls.isPending}
            onChange={add}
            placeholder={t('controlKey')}
            aria-label={t('controlKey')}
            showSearch={{ optionFilterProp: 'label' }}
            options={known
              .filter((control) => control.kind === kind)
              .map((control) => ({ value: control.key, label: `${words(control.name)} (${control.key})` }))}
            style={{ flex: 1, minWidth: 0 }}
          />
        </Space.Compact>
      )}
    </div>
  );
}
