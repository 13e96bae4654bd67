import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '@/lib/words';
import { fieldTypes, moments, type FormField, type Procedure } from './api/procedure';
import { freeKey, newField, noWords, renamedField, replaced } from './change';
import { Many, WordsInput, type FaultsAt } from './inputs';
import { MoveButtons } from './items-editor';
import styles from './procedure.module.css';

interface FieldsEditorProps {
  readonly procedure: Procedure;
  readonly stage: number;
  readonly change: (procedure: Procedure) => void;
  readonly faults: FaultsAt;
}

/** The form of a stage: what is filled in, of which type, by when and by whom. */
export function FieldsEditor({ procedure, stage: at, change, faults }: FieldsEditorProps) {
  const { t } = useTranslation('procedure');
  const words = useWords();
  const stage = procedure.stages[at];
  if (!stage) return null;
  const put = (fields: readonly FormField[]) =>
    change({ ...procedure, stages: replaced(procedure.stages, at, { ...stage, fields }) });
  return (
    <>
      {stage.fields.map((field, index) => {
        const set = (more: Partial<FormField>) => put(replaced(stage.fields, index, { ...field, ...more }));
        return (
          <div key={index} className={styles.card}>
            <WordsInput label={t('label')} value={field.label} onChange={(label) => set({ label })} />
            <div className={styles.words} style={{ marginTop: 6 }}>
              <Select
                aria-label={t('fieldType')}
                value={field.type}
                onChange={(type) => set({ type, choices: type === 'choice' ? field.choices : [] })}
                options={fieldTypes.map((type) => ({ value: type, label: t(`fieldTypes.${type}`) }))}
              />
              <Select
                aria-label={t('role')}
                value={field.role}
                onChange={(role) => set({ role })}
                options={[
                  { value: '', label: t('handler') },
                  ...procedure.departments.map(({ key, name }) => ({
                    value: key,
                    label: words(name) || key,
                  })),
                ]}
              />
            </div>
            <div style={{ marginTop: 6 }}>
              <Many
                label={t('requiredAt')}
                value={field.requiredAt}
                onChange={(requiredAt) => set({ requiredAt })}
                options={moments.map((moment) => ({ value: moment, label: t(`moments.${moment}`) }))}
              />
            </div>
            {field.type === 'choice' && <Choices field={field} set={set} />}
            <div className={styles.cardHead} style={{ marginTop: 6 }}>
              <Input
                size="small"
                aria-label={t('key')}
                prefix={<span className={styles.muted}>{t('key')}</span>}
                value={field.key}
                maxLength={40}
                onChange={(event) => change(renamedField(procedure, field.key, event.target.value))}
              />
              <MoveButtons list={stage.fields} index={index} change={put} />
            </div>
            {faults(`stages[${at}].fields[${index}]`)}
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => put([...stage.fields, newField(procedure)])}
      >
        {t('addField')}
      </Button>
    </>
  );
}

function Choices({
  field,
  set,
}: {
  readonly field: FormField;
  readonly set: (more: Partial<FormField>) => void;
}) {
  const { t } = useTranslation('procedure');
  const { choices } = field;
  return (
    <div style={{ marginTop: 6 }}>
      {choices.map((choice, index) => (
        <div key={index} className={styles.cardHead} style={{ marginBottom: 4 }}>
          <WordsInput
            label={t('choice')}
            value={choice.label}
            onChange={(label) => set({ choices: replaced(choices, index, { ...choice, label }) })}
          />
          <MoveButtons list={choices} index={index} change={(list) => set({ choices: list })} />
        </div>
      ))}
      <Button
        size="small"
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() =>
          set({
            choices: [
              ...choices,
              {
                value: freeKey(
                  'choice',
                  choices.map(({ value }) => value),
                ),
                label: noWords,
              },
            ],
          })
        }
      >
        {t('addChoice')}
      </Button>
    </div>
  );
}
