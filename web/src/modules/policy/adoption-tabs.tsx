import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Right } from '@/lib/rights';
import { useMe } from '@/lib/session';

export type AdoptionPlace = 'readings' | 'rollout' | 'standards' | 'evidence';

const places: readonly { readonly key: AdoptionPlace; readonly path: string; readonly right: Right }[] = [
  { key: 'readings', path: '/policy/readings', right: 'adoption_read' },
  { key: 'rollout', path: '/policy/rollout', right: 'adoption_read' },
  { key: 'standards', path: '/standards', right: 'policy_read' },
  { key: 'evidence', path: '/evidence', right: 'evidence_pack' },
];

/** Between the screens that show how the policy takes hold. */
export function AdoptionTabs({ at }: { readonly at: AdoptionPlace }) {
  const { t } = useTranslation('policy');
  const navigate = useNavigate();
  const { rights } = useMe();
  const seen = places.filter(({ key, right }) => key === at || rights.includes(right));
  if (seen.length < 2) return null;
  return (
    <Tabs
      activeKey={at}
      onChange={(key) => void navigate(places.find((each) => each.key === key)?.path ?? '/policy')}
      items={seen.map(({ key }) => ({ key, label: t(`adoption.${key}`) }))}
    />
  );
}
