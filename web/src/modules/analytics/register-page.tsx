import { DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Tag, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { Time } from '@/ui/time';
import {
  listRegister,
  registerFilters,
  registerKinds,
  useUnitChoices,
  type RegisterFilter,
  type RegisterRow,
} from './api/register';
import { RegisterDialog } from './register-dialog';
import { RegisterDrawer } from './register-drawer';
import { RegisterResult } from './register-result';

const day = 'YYYY-MM-DD';

/** 登记簿: what happened outside the product, entered by hand and shown so. */
export function RegisterPage() {
  const { t } = useTranslation('analytics');
  const [state, set] = useUrlState();
  const [entering, setEntering] = useState(false);
  const may = useRight('register_edit');
  const units = useUnitChoices();
  const filter: RegisterFilter = Object.fromEntries(registerFilters.map((name) => [name, state[name]]));
  return (
    <PageBody wide>
      <PageHeader
        title={t('register.title')}
        hint={t('register.hint')}
        actions={
          <>
            <Button icon={<DownloadOutlined />} href={url('/register/export', { ...filter, format: 'xlsx' })}>
              {t('register.export')}
            </Button>
            {may && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEntering(true)}>
                {t('register.enter')}
              </Button>
            )}
          </>
        }
      />
      <FilterBar
        search="q"
        filters={[
          {
            name: 'kind',
            several: true,
            label: t('register.kind'),
            options: registerKinds.map((value) => ({ value, label: t(`register.kinds.${value}`) })),
          },
          ...(units.length > 0 ? [{ name: 'unit', label: t('register.unit'), options: units }] : []),
        ]}
        extra={
          <DatePicker.RangePicker
            aria-label={t('period')}
            value={[state.from ? dayjs(state.from) : null, state.to ? dayjs(state.to) : null]}
            onChange={(range) => set({ from: range?.[0]?.format(day), to: range?.[1]?.format(day) })}
          />
        }
      />
      <PagedTable<RegisterRow>
        queryKey={['register', filter]}
        load={(cursor, signal) => listRegister(filter, cursor, signal)}
        meta={{ live: ['EntryRegistered'] }}
        empty={<EmptyState title={t('register.empty')} fill={t('register.emptyFill')} />}
        scroll={{ x: 960 }}
        onRow={(row) => ({ onClick: () => set({ entry: row.id }), style: { cursor: 'pointer' } })}
        columns={[
          { title: t('register.day'), dataIndex: 'day', width: 112 },
          { title: t('register.kind'), width: 148, render: (_, row) => t(`register.kinds.${row.kind}`) },
          {
            title: t('register.name'),
            render: (_, row) => (
              <Button
                type="link"
                size="small"
                style={{ paddingInline: 0 }}
                onClick={() => set({ entry: row.id })}
              >
                {row.title}
              </Button>
            ),
          },
          {
            title: t('register.unit'),
            width: 132,
            render: (_, row) => row.unit?.name ?? t('register.company'),
          },
          { title: t('register.result'), width: 168, render: (_, row) => <RegisterResult row={row} /> },
          { title: t('register.source'), width: 220, render: (_, row) => <Origin row={row} /> },
          { title: t('register.at'), width: 116, render: (_, row) => <Time at={row.enteredAt} as="short" /> },
        ]}
      />
      {entering && <RegisterDialog close={() => setEntering(false)} />}
      {state.entry && <RegisterDrawer id={state.entry} show={(entry) => set({ entry })} />}
    </PageBody>
  );
}

function Origin({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation('analytics');
  return (
    <>
      <Tag>{t(`register.sources.${row.source}`)}</Tag>
      {row.enteredBy?.name} {row.corrected && <Tag color="blue">{t('register.corrected')}</Tag>}
      {!row.counts && (
        <Tooltip title={t('register.noEvidenceWhy')}>
          <Tag color="warning">{t('register.noEvidence')}</Tag>
        </Tooltip>
      )}
    </>
  );
}
