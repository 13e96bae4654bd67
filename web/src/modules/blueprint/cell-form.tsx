import { Button, Flex, Form, Input, InputNumber, Select, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '@/lib/api';
import { useCalendarOptions } from '@/lib/calendars';
import { useWords, type Words } from '@/lib/words';
import { ProblemAlert } from '@/ui/problem-alert';
import { parts, useChange, useRoles, type Cell, type Node, type Table } from './api/blueprints';
import { amountOf, partsOf, units, type Unit } from './limits';
import { widthOf } from './words';

/** Types over one cell: a choice where the cell holds a code, words in both languages otherwise. */
export function CellForm({
  table,
  node,
  cell,
  done,
}: {
  readonly table: Table;
  readonly node: Node;
  readonly cell: Cell;
  readonly done: () => void;
}) {
  const { t } = useTranslation('blueprint');
  const coded = ['part', 'post', 'limit', 'indicator'].includes(cell.column);
  const [text, setText] = useState<Words>(cell.value);
  const change = useChange(table);
  const widest = Math.max(widthOf(text.zh), widthOf(text.en));
  const wide = cell.column === 'standard' && widest > table.widest;
  const unchanged = text.zh === cell.value.zh && text.en === cell.value.en;
  const save = () =>
    change.mutate(
      { kind: 'cells', cells: [{ node: node.key, column: cell.column, text: inBoth(text) }] },
      { onSuccess: done },
    );
  return (
    <Flex vertical gap={8}>
      {coded ? (
        <Editor cell={cell} value={text.zh} onChange={(code) => setText({ zh: code, en: code })} />
      ) : (
        (['zh', 'en'] as const).map((language, at) => (
          <Input.TextArea
            key={language}
            aria-label={`${t(`columns.${cell.column}`)}（${t(language === 'zh' ? 'inChinese' : 'inEnglish')}）`}
            placeholder={t(language === 'zh' ? 'inChinese' : 'inEnglish')}
            autoFocus={at === 0}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={600}
            value={text[language]}
            onChange={(event) => setText({ ...text, [language]: event.target.value })}
          />
        ))
      )}
      {cell.column === 'standard' && (
        <Form.Item noStyle validateStatus={wide ? 'error' : 'success'}>
          <span
            style={{
              color: wide ? 'var(--ant-color-error)' : 'var(--ant-color-text-secondary)',
              fontSize: 12,
            }}
          >
            {t('width', { used: Math.ceil(widest / 2), most: table.widest / 2 })}
          </span>
        </Form.Item>
      )}
      <ProblemAlert error={change.error} />
      <Space>
        <Button
          size="small"
          type="primary"
          loading={change.isPending}
          disabled={wide || unchanged}
          onClick={save}
        >
          {t('save')}
        </Button>
        <Button size="small" onClick={done}>
          {t('cancel')}
        </Button>
      </Space>
    </Flex>
  );
}

interface EditorProps {
  readonly cell: Cell;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Editor({ cell, value, onChange }: EditorProps) {
  const { t } = useTranslation('blueprint');
  const label = t(`columns.${cell.column}`);
  switch (cell.column) {
    case 'part':
      return (
        <Select
          aria-label={label}
          value={value}
          onChange={onChange}
          options={parts.map((part) => ({ value: part, label: t(`parts.${part}`) }))}
        />
      );
    case 'post':
      return <RoleSelect value={value} onChange={onChange} label={label} />;
    case 'limit':
      return <LimitInput value={value} onChange={onChange} />;
    case 'indicator':
      return <IndicatorSelect value={value} onChange={onChange} label={label} />;
    default:
      return null;
  }
}

/** What is written in one language only stands in both, rather than nowhere. */
function inBoth({ zh, en }: Words): Words {
  return { zh: zh.trim() === '' ? en : zh, en: en.trim() === '' ? zh : en };
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
}

export function RoleSelect({ value, onChange, label }: FieldProps) {
  const roles = useRoles();
  const words = useWords();
  return (
    <Select
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      loading={roles.isPending}
      value={value || null}
      onChange={onChange}
      options={(roles.data?.items ?? []).map((role) => ({ value: role.key, label: words(role.name) }))}
    />
  );
}

function IndicatorSelect({ value, onChange, label }: FieldProps) {
  const words = useWords();
  const indicators = useQuery({
    queryKey: ['policy', 'indicator-names'],
    queryFn: () => api.get<{ items: readonly { code: string; name: Words }[] }>('/indicators'),
    staleTime: 60_000,
  });
  return (
    <Select
      mode="multiple"
      maxCount={6}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      loading={indicators.isPending}
      value={value.split(' ').filter(Boolean)}
      onChange={(codes: string[]) => onChange(codes.join(' '))}
      options={(indicators.data?.items ?? []).map(({ code, name }) => ({
        value: code,
        label: `${code} ${words(name)}`,
      }))}
    />
  );
}

function LimitInput({ value, onChange }: Omit<FieldProps, 'label'>) {
  const { t } = useTranslation('blueprint');
  const calendars = useCalendarOptions();
  const [amount = '', calendar = ''] = value.split(' ');
  const { number, unit } = partsOf(amount);
  const set = (next: number | null, nextUnit: Unit, nextCalendar: string) =>
    onChange(next ? `${amountOf(next, nextUnit)} ${nextCalendar || 'business'}` : '');
  return (
    <Space.Compact block>
      <InputNumber
        aria-label={t('columns.limit')}
        min={1}
        max={10_000}
        precision={0}
        value={number || null}
        onChange={(next) => set(next, unit, calendar)}
        style={{ width: 90 }}
      />
      <Select
        aria-label={t('unit')}
        value={unit}
        onChange={(next: Unit) => set(number, next, calendar)}
        options={units.map((each) => ({ value: each, label: t(`units.${each}`) }))}
        style={{ width: 110 }}
      />
      <Select
        aria-label={t('calendar')}
        value={calendar || null}
        onChange={(next: string) => set(number, unit, next)}
        options={calendars}
        style={{ flex: 1 }}
      />
    </Space.Compact>
  );
}
