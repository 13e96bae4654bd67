import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  acceptanceParts,
  deliveryKinds,
  type AcceptanceItem,
  type Delivery,
  type DeliveryKind,
  type Procedure,
} from './api/procedure';
import { freeKey, noWords, replaced } from './change';
import { templates } from './delivery-templates';
import { WordsInput, type FaultsAt } from './inputs';
import { ItemsEditor, MoveButtons } from './items-editor';
import styles from './procedure.module.css';

interface DeliveryEditorProps {
  readonly procedure: Procedure;
  readonly change: (procedure: Procedure) => void;
  readonly faults: FaultsAt;
}

/** How the result is delivered and what gets a result when the customer accepts. */
export function DeliveryEditor({ procedure, change, faults }: DeliveryEditorProps) {
  const { t } = useTranslation('procedure');
  const { delivery } = procedure;
  const put = (more: Partial<Delivery>) => {
    if (delivery) change({ ...procedure, delivery: { ...delivery, ...more } });
  };
  const choose = (kind: DeliveryKind | 'none') =>
    change({
      ...procedure,
      delivery:
        kind === 'none'
          ? null
          : {
              documents: delivery?.documents ?? [],
              secondCheck: delivery?.secondCheck ?? false,
              signed: delivery?.signed ?? false,
              agreedFirst: delivery?.agreedFirst ?? false,
              kind,
              steps: templates[kind],
            },
    });
  return (
    <div className={styles.form}>
      <div className={styles.label}>{t('deliveryKind')}</div>
      <Select<DeliveryKind | 'none'>
        aria-label={t('deliveryKind')}
        value={delivery?.kind ?? 'none'}
        onChange={choose}
        options={(['none', ...deliveryKinds] as const).map((kind) => ({
          value: kind,
          label: t(`deliveryKinds.${kind}`),
        }))}
        style={{ width: '100%' }}
      />
      {delivery && (
        <>
          {(['agreedFirst', 'secondCheck', 'signed'] as const).map((mark) => (
            <div key={mark} style={{ marginTop: 6 }}>
              <Checkbox checked={delivery[mark]} onChange={(event) => put({ [mark]: event.target.checked })}>
                {t(mark)}
              </Checkbox>
            </div>
          ))}
          <h3 className={styles.sideHeading}>{t('deliverySteps')}</h3>
          {faults('delivery.steps')}
          <ItemsEditor
            items={delivery.steps}
            change={(steps) => put({ steps })}
            path="delivery.steps"
            faults={() => null}
            add={t('addItem')}
          />
          <h3 className={styles.sideHeading}>{t('deliveryDocuments')}</h3>
          <ItemsEditor
            items={delivery.documents}
            change={(documents) => put({ documents })}
            path="delivery.documents"
            faults={faults}
            add={t('addItem')}
          />
        </>
      )}
      <h3 className={styles.sideHeading}>{t('acceptance')}</h3>
      <Acceptance procedure={procedure} change={change} faults={faults} />
    </div>
  );
}

function Acceptance({ procedure, change, faults }: DeliveryEditorProps) {
  const { t } = useTranslation('procedure');
  const items = procedure.acceptance;
  const put = (acceptance: readonly AcceptanceItem[]) => change({ ...procedure, acceptance });
  return (
    <>
      {items.map((item, index) => (
        <div key={index} className={styles.card}>
          <WordsInput
            label={t('name')}
            value={item.name}
            onChange={(name) => put(replaced(items, index, { ...item, name }))}
          />
          <div className={styles.cardHead} style={{ marginTop: 6 }}>
            <Select
              size="small"
              aria-label={t('acceptancePart')}
              value={item.part}
              onChange={(part) => put(replaced(items, index, { ...item, part }))}
              options={acceptanceParts.map((part) => ({ value: part, label: t(`acceptanceParts.${part}`) }))}
            />
            <MoveButtons list={items} index={index} change={put} />
          </div>
          {faults(`acceptance[${index}]`)}
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() =>
          put([
            ...items,
            {
              key: freeKey(
                'acceptance',
                items.map(({ key }) => key),
              ),
              name: noWords,
              part: 'function',
              standard: noWords,
            },
          ])
        }
      >
        {t('addAcceptance')}
      </Button>
    </>
  );
}
