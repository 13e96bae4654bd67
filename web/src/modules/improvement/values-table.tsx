import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IndicatorValue } from './api/common';
import { useValueWords } from './value-words';

const colours: Partial<Record<string, string>> = { kept: 'green', warning: 'warning', broken: 'error' };

/** Indicators with what they came to in a period; each opens the board. */
export function ValuesTable({
  values,
  period,
}: {
  readonly values: readonly IndicatorValue[];
  readonly period?: { readonly from: string; readonly to: string };
}) {
  const { t } = useTranslation('improvement');
  const { name, value, target, worst } = useValueWords();
  return (
    <Table<IndicatorValue>
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={[...values]}
      locale={{ emptyText: t('values.none') }}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('values.indicator'),
          render: (_, row) => (
            <Link to={`/board?code=${row.code}${period ? `&from=${period.from}&to=${period.to}` : ''}`}>
              {row.code} {name(row)}
            </Link>
          ),
        },
        { title: t('target'), render: (_, row) => target(row) },
        { title: t('values.value'), render: (_, row) => value(row) },
        { title: t('values.keptBroken'), render: (_, row) => `${row.kept} / ${row.broken}` },
        { title: t('values.worst'), render: (_, row) => worst(row) },
        {
          title: t('values.state'),
          render: (_, row) => (
            <Tag color={colours[row.state] ?? 'default'}>{t(`valueStates.${row.state}`)}</Tag>
          ),
        },
      ]}
    />
  );
}
