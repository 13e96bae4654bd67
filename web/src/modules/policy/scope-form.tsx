import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { channels, tiers } from '@/lib/request-traits';
import { useWords, type Words } from '@/lib/words';
import type { Draft } from './api/draft';
import type { Scope } from './api/policy';
import { Keep } from './keep';
import { useFramePart } from './use-frame-part';

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** Entities and branches, processes, customer groups, kinds of requests and channels the whole policy covers; empty leaves nobody out. */
export function ScopeForm({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('policy');
  const words = useWords();
  const keep = useFramePart(draft, 'scope');
  const units = useQuery({
    queryKey: ['units'],
    queryFn: () => api.get<{ readonly items: readonly Unit[] }>('/units'),
    staleTime: 60_000,
  });
  const procedures = useQuery({
    queryKey: ['procedures', 'choices'],
    queryFn: () =>
      api.get<{
        readonly items: readonly { readonly key: string; readonly name: Words }[];
      }>('/procedures'),
    staleTime: 60_000,
  });
  const several = (
    name: keyof Scope,
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Form.Item name={name} label={label}>
      <Select
        mode="multiple"
        allowClear
        placeholder={t('everybody')}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...options]}
      />
    </Form.Item>
  );
  return (
    <Form<Scope>
      layout="vertical"
      initialValues={draft.document.frame.scope}
      disabled={draft.state !== 'editing'}
      onFinish={(value) => keep.keep({ part: 'scope', value })}
    >
      <p>{t('scopeHint')}</p>
      {several(
        'units',
        t('coversUnits'),
        (units.data?.items ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
      )}
      {several(
        'procedures',
        t('coversProcedures'),
        (procedures.data?.items ?? []).map((each) => ({ value: each.key, label: words(each.name) })),
      )}
      {several(
        'tiers',
        t('coversTiers'),
        tiers.map((tier) => ({ value: tier, label: t(`tiers.${tier}`) })),
      )}
      {several(
        'categories',
        t('coversCategories'),
        draft.document.categories.map((category) => ({ value: category.key, label: words(category.name) })),
      )}
      {several(
        'channels',
        t('coversChannels'),
        channels.map((channel) => ({ value: channel, label: t(`channels.${channel}`) })),
      )}
      <Keep keep={keep} />
    </Form>
  );
}
