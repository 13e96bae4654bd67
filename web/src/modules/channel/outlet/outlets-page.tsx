import { Button, Space, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { useRight } from '@/lib/rights';
import { useUrlState } from '@/lib/url-state';
import { EmptyState } from '@/ui/empty-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { PagedTable } from '@/ui/paged-table';
import { useCategoryName, useCategoryOptions } from './api/choices';
import { loadOutlets, type Outlet, outletsLive, outletStates } from './api/outlets';
import { OutletDialog } from './outlet-dialog';
import { OutletDrawer } from './outlet-drawer';
import { OutletPlaces } from './outlet-places';
import { provinces } from './provinces';

const colours = { running: 'green', coming: 'blue', closed: 'default' } as const;

/** The register of outlets. */
export function OutletsPage() {
  const { t } = useTranslation('channel');
  const mayEdit = useRight('outlet_edit');
  const [state, set] = useUrlState();
  const [edited, setEdited] = useState<Outlet | 'new'>();
  const services = useCategoryOptions();
  const serviceName = useCategoryName();
  const filter = { q: state.q, province: state.province, service: state.service, state: state.state };
  return (
    <PageBody wide>
      <PageHeader
        title={t('outlet.title')}
        hint={t('outlet.hint')}
        actions={
          <>
            <Button href={url('/outlets/export', filter)}>{t('outlet.export')}</Button>
            {mayEdit && (
              <Button type="primary" onClick={() => setEdited('new')}>
                {t('outlet.new')}
              </Button>
            )}
          </>
        }
      />
      <OutletPlaces />
      <FilterBar
        search="q"
        filters={[
          {
            name: 'province',
            label: t('outlet.province'),
            options: provinces.map((value) => ({ value, label: t(`outlet.provinces.${value}`) })),
          },
          { name: 'service', label: t('outlet.services'), options: services },
          {
            name: 'state',
            label: t('outlet.state'),
            options: outletStates.map((value) => ({ value, label: t(`outlet.states.${value}`) })),
          },
        ]}
      />
      <PagedTable<Outlet>
        queryKey={['outlets', filter]}
        load={(cursor, signal) => loadOutlets(filter, cursor, signal)}
        meta={{ live: outletsLive }}
        empty={<EmptyState title={t('outlet.none')} fill={t('outlet.fill')} />}
        columns={[
          { title: t('outlet.code'), width: 110, render: (_, row) => row.details.code },
          {
            title: t('outlet.name'),
            render: (_, row) => (
              <Button type="link" size="small" style={{ padding: 0 }} onClick={() => set({ outlet: row.id })}>
                {row.details.name}
              </Button>
            ),
          },
          { title: t('outlet.address'), render: (_, row) => row.details.address },
          {
            title: t('outlet.today'),
            width: 210,
            render: (_, row) => (
              <Space size={4}>
                {row.today.hours.join(' ') || (
                  <Typography.Text type="secondary">{t('outlet.shutToday')}</Typography.Text>
                )}
                {row.today.open && <Tag color="green">{t('outlet.openNow')}</Tag>}
              </Space>
            ),
          },
          {
            title: t('outlet.services'),
            render: (_, row) => row.details.services.map(serviceName).join('、'),
            ellipsis: true,
          },
          { title: t('outlet.counters'), width: 80, render: (_, row) => row.details.counters },
          { title: t('outlet.person'), width: 100, render: (_, row) => row.person?.name ?? '–' },
          {
            title: t('outlet.state'),
            width: 90,
            render: (_, row) => <Tag color={colours[row.state]}>{t(`outlet.states.${row.state}`)}</Tag>,
          },
        ]}
      />
      {state.outlet && (
        <OutletDrawer
          id={state.outlet}
          close={() => set({ outlet: undefined })}
          {...(mayEdit ? { edit: setEdited } : {})}
        />
      )}
      {edited && (
        <OutletDialog {...(edited === 'new' ? {} : { outlet: edited })} close={() => setEdited(undefined)} />
      )}
    </PageBody>
  );
}
