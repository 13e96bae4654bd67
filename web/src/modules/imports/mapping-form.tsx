import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Input, Select, Tag, Tooltip, Typography } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { isBusy, saveMapping, type Import, type Rule } from './api/imports';
import styles from './imports.module.css';

/** Which column fills which field. Rules that only a mapping file can say are shown and kept. */
export function MappingForm({ shown }: { readonly shown: Import }) {
  const { t } = useTranslation('imports');
  const [source, setSource] = useState(shown.mapping.source);
  const [fields, setFields] = useState(shown.mapping.fields);
  const sourceId = useId();
  const save = useMutation({
    mutationFn: () => saveMapping(shown.id, { ...shown.mapping, source, fields }, shown.version),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const busy = isBusy(shown.state);
  const put = (field: string, column: string | undefined) => {
    const { [field]: replaced, ...others } = fields;
    setFields(column === undefined ? others : { ...others, [field]: { ...replaced, column } });
  };
  return (
    <Flex vertical gap={12}>
      <label htmlFor={sourceId}>
        {t('source')}
        <Input
          id={sourceId}
          value={source}
          maxLength={60}
          disabled={busy}
          onChange={(event) => setSource(event.target.value)}
          style={{ maxWidth: 320, display: 'block' }}
        />
        <Typography.Text type="secondary">{t('sourceHint')}</Typography.Text>
      </label>
      <div className={styles.fields}>
        {shown.fields.map((field) => (
          <Field
            key={field}
            field={field}
            required={shown.required.includes(field)}
            rule={fields[field]}
            header={shown.header}
            disabled={busy}
            put={(column) => put(field, column)}
          />
        ))}
      </div>
      <ProblemAlert error={save.error} />
      <div>
        <Button disabled={busy} loading={save.isPending} onClick={() => save.mutate()}>
          {t('saveMapping')}
        </Button>
      </div>
    </Flex>
  );
}

interface FieldProps {
  readonly field: string;
  readonly required: boolean;
  readonly rule: Rule | undefined;
  readonly header: readonly string[];
  readonly disabled: boolean;
  readonly put: (column: string | undefined) => void;
}

function Field({ field, required, rule, header, disabled, put }: FieldProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const special = rule && (rule.text ?? rule.values ?? rule.otherwise ?? rule.at) !== undefined;
  return (
    <div>
      <label htmlFor={id}>
        {t(`fields.${field}`)}
        {required && <Typography.Text type="danger"> *</Typography.Text>}{' '}
        {special && (
          <Tooltip title={JSON.stringify(rule)}>
            <Tag>{t('rule')}</Tag>
          </Tooltip>
        )}
      </label>
      {rule?.text === undefined ? (
        <Select
          id={id}
          allowClear
          showSearch
          disabled={disabled}
          value={rule?.column ?? null}
          placeholder={t('noColumn')}
          options={[...new Set(header)].map((column) => ({ value: column, label: column }))}
          onChange={(column: string | null | undefined) => put(column ?? undefined)}
          style={{ width: '100%' }}
        />
      ) : (
        <Input id={id} readOnly value={rule.text} />
      )}
    </div>
  );
}
